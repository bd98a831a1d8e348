package pond.console.pools;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import pond.client.Api;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.desk.Watch;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.model.api.PoolView;
import pond.model.api.desk.MatrixView;

/** The pools, and which work can run in which. */
final class PoolsState {
  private static final Duration REST = Duration.ofSeconds(1);

  private final Api api;
  private final Watch watch;
  private final Loading<MatrixView> matrix;
  private final Loading<List<PoolView>> pools;

  PoolsState(Api api, Bulletin bulletin, Hop hop, Clock clock) {
    this.api = api;
    this.watch = new Watch(bulletin, hop, Set.of("worker", "pool", "run"), REST, this::refresh);
    this.matrix = new Loading<>(hop, clock);
    this.pools = new Loading<>(hop, clock);
  }

  void open() {
    if (watch.start()) {
      refresh();
    }
  }

  void leave() {
    watch.stop();
  }

  void refresh() {
    matrix.load(() -> api.get("/v1/placement/matrix", MatrixView.class));
    pools.load(() -> api.get("/v1/pools", Lists.Pools.class).items());
  }

  Loading<MatrixView> matrix() {
    return matrix;
  }

  Loading<List<PoolView>> pools() {
    return pools;
  }
}
