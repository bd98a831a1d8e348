package pond.console.pools;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.model.api.PoolView;
import pond.model.api.desk.MatrixView;

/** The pools, and which work can run in which. */
final class PoolsState {
  private static final Duration REST = Duration.ofSeconds(1);

  private final Api api;
  private final Bulletin bulletin;
  private final Hop hop;
  private final Loading<MatrixView> matrix;
  private final Loading<List<PoolView>> pools;
  private Bulletin.@Nullable Following following;
  private boolean due;

  PoolsState(Api api, Bulletin bulletin, Hop hop, Clock clock) {
    this.api = api;
    this.bulletin = bulletin;
    this.hop = hop;
    this.matrix = new Loading<>(hop, clock);
    this.pools = new Loading<>(hop, clock);
  }

  void open() {
    if (following == null) {
      following = bulletin.follow(Set.of("worker", "pool", "run"), news -> soon());
      refresh();
    }
  }

  void leave() {
    if (following != null) {
      following.stop();
      following = null;
    }
  }

  void refresh() {
    matrix.load(() -> api.get("/v1/placement/matrix", MatrixView.class));
    pools.load(() -> api.get("/v1/pools", Lists.Pools.class).items());
  }

  private void soon() {
    if (!due) {
      due = true;
      hop.later(
          REST,
          () -> {
            due = false;
            if (following != null) {
              refresh();
            }
          });
    }
  }

  Loading<MatrixView> matrix() {
    return matrix;
  }

  Loading<List<PoolView>> pools() {
    return pools;
  }
}
