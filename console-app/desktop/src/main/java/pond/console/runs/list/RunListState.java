package pond.console.runs.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.console.desk.Bulletin;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.keep.Keep;
import pond.console.kit.bulk.BulkState;
import pond.console.kit.filter.FilterState;
import pond.console.kit.table.TableModel;
import pond.console.runs.cancel.RunCancel;
import pond.model.api.live.RunLine;
import pond.model.api.live.RunLines;
import pond.model.filter.RowFilters;

/**
 * The runs, newest first. The first page is shown at once, the ones before come one after the other
 * while the page is open, since a filter has to see them all; {@link #MOST} at the most.
 */
public final class RunListState {
  /** The most runs listed. */
  public static final int MOST = 20_000;

  private static final int FIRST_PAGE = 200;
  private static final int PAGE = 1000;
  private static final int MOST_SINGLE = 40;
  private static final Duration BREATH = Duration.ofMillis(120);

  private final Api api;
  private final Hop hop;
  private final Bulletin bulletin;
  private final TableModel<RunLine> model;
  private final FilterState<RunLine> filter;
  private final BulkState<RunLine> bulk;
  private final Loading<RunLines> first;
  private final Map<String, RunLine> rows = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper capped = new ReadOnlyBooleanWrapper();
  private Bulletin.@Nullable Following following;
  private String rest = "";
  private long round;

  public RunListState(Desk desk, Hop hop, Clock clock, Keep keep) {
    this.api = desk.api();
    this.hop = hop;
    this.bulletin = desk.bulletin();
    this.model = new TableModel<>(RunLine::runId, RowFilters.RUNS, clock);
    this.filter = new FilterState<>(RowFilters.RUNS, keep, "runs", model::filter);
    this.bulk = new BulkState<>(hop, RunLine::runId);
    this.first = new Loading<>(hop, clock);
  }

  /** The list is shown. */
  public void open() {
    if (following == null) {
      following = bulletin.follow(Set.of("run"), this::news);
      if (rows.isEmpty()) {
        refresh();
      } else {
        catchUp();
        more();
      }
    }
  }

  /** The list is no longer shown. */
  public void leave() {
    round++;
    if (following != null) {
      following.stop();
      following = null;
    }
  }

  /** Fetches everything again. */
  public void refresh() {
    round++;
    first.load(
        () -> page("", FIRST_PAGE),
        page -> {
          rows.clear();
          capped.set(false);
          take(page);
          more();
        });
  }

  /** Cancels these runs, each with its own result. */
  public void cancel(String doing, List<RunLine> runs, String reason) {
    bulk.run(
        doing,
        runs,
        run -> RunCancel.cancel(api, run.runId(), reason),
        () -> single(runs.stream().map(RunLine::runId).toList()));
  }

  public TableModel<RunLine> model() {
    return model;
  }

  public FilterState<RunLine> filter() {
    return filter;
  }

  public BulkState<RunLine> bulk() {
    return bulk;
  }

  public Loading<RunLines> first() {
    return first;
  }

  /** Whether there are more runs than are listed. */
  public ReadOnlyBooleanProperty capped() {
    return capped.getReadOnlyProperty();
  }

  private void take(RunLines page) {
    page.items().forEach(run -> rows.put(run.runId(), run));
    rest = page.next().orElse("");
    model.reset(rows.values());
  }

  private void more() {
    if (rest.isEmpty()) {
      return;
    }
    if (rows.size() >= MOST) {
      capped.set(true);
      return;
    }
    long mine = round;
    String from = rest;
    hop.later(
        BREATH,
        () ->
            hop.call(
                () -> page(from, PAGE),
                page -> {
                  if (mine == round) {
                    take(page);
                    more();
                  }
                },
                failed -> {}));
  }

  private void news(Bulletin.News news) {
    if (news.everything() || news.ids().size() > MOST_SINGLE) {
      catchUp();
    } else {
      single(List.copyOf(news.ids()));
    }
  }

  // The newest page tells of new runs and of most of those that still go.
  private void catchUp() {
    hop.call(() -> page("", PAGE), page -> changed(page.items()), failed -> {});
  }

  private void single(List<String> ids) {
    hop.call(() -> lines(ids), this::changed, failed -> {});
  }

  private void changed(List<RunLine> lines) {
    Map<String, RunLine> before = new LinkedHashMap<>(rows);
    rows.clear();
    lines.stream()
        .filter(run -> !before.containsKey(run.runId()))
        .forEach(run -> rows.put(run.runId(), run));
    rows.putAll(before);
    lines.forEach(run -> rows.put(run.runId(), run));
    model.change(lines, List.of());
  }

  private List<RunLine> lines(List<String> ids) {
    List<RunLine> lines = new ArrayList<>();
    for (String id : ids) {
      try {
        lines.add(api.get("/v1/runs/" + id + "/line", RunLine.class));
      } catch (ClientException gone) {
        if (gone.exitCode() != ExitCode.REFUSED) {
          throw gone;
        }
      }
    }
    return lines;
  }

  private RunLines page(String before, int limit) {
    String from =
        before.isEmpty() ? "" : "&before=" + URLEncoder.encode(before, StandardCharsets.UTF_8);
    return api.get("/v1/runs/lines?limit=" + limit + from, RunLines.class);
  }
}
