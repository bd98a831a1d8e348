package pond.console.workers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.ClientException;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.keep.Keep;
import pond.console.kit.bulk.BulkState;
import pond.console.kit.filter.FilterState;
import pond.console.kit.table.TableModel;
import pond.console.notice.Notices;
import pond.model.api.WorkerView;
import pond.model.filter.RowFilters;

/** All workers, kept current one by one as the authority tells of them. */
final class WorkersState {
  /** Of more changed workers than this the whole list is fetched. */
  private static final int FEW = 20;

  private final Api api;
  private final Bulletin bulletin;
  private final Hop hop;
  private final Notices notices;
  private final TableModel<WorkerView> model;
  private final FilterState<WorkerView> filter;
  private final BulkState<WorkerView> bulk;
  private final Loading<List<WorkerView>> loading;
  private Bulletin.@Nullable Following following;

  WorkersState(Api api, Bulletin bulletin, Hop hop, Clock clock, Keep keep, Notices notices) {
    this.api = api;
    this.bulletin = bulletin;
    this.hop = hop;
    this.notices = notices;
    this.model = new TableModel<>(WorkerView::workerId, RowFilters.WORKERS, clock);
    this.filter = new FilterState<>(RowFilters.WORKERS, keep, "workers", model::filter);
    this.bulk = new BulkState<>(hop, WorkerView::name);
    this.loading = new Loading<>(hop, clock);
  }

  void open() {
    if (following == null) {
      following = bulletin.follow(Set.of("worker"), this::news);
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
    loading.load(() -> api.get("/v1/workers", Lists.Workers.class).items(), model::reset);
  }

  /** A worker as it is after an act here. */
  void put(WorkerView worker) {
    model.put(worker);
  }

  private void news(Bulletin.News news) {
    if (news.everything() || news.ids().size() > FEW) {
      loading.load(() -> api.get("/v1/workers", Lists.Workers.class).items(), model::load);
      return;
    }
    hop.call(
        () -> fetch(news.ids()), changed -> model.change(changed, List.of()), notices::problem);
  }

  private List<WorkerView> fetch(Set<String> ids) {
    List<WorkerView> found = new ArrayList<>();
    for (String id : ids) {
      try {
        found.add(api.get("/v1/workers/" + id, WorkerView.class));
      } catch (ClientException e) {
        // Told of before its enrollment was finished: the next news brings it.
        if (!e.problem().code().equals("NO_SUCH_WORKER")) {
          throw e;
        }
      }
    }
    return found;
  }

  TableModel<WorkerView> model() {
    return model;
  }

  FilterState<WorkerView> filter() {
    return filter;
  }

  BulkState<WorkerView> bulk() {
    return bulk;
  }

  Loading<List<WorkerView>> loading() {
    return loading;
  }
}
