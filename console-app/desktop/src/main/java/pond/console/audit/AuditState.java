package pond.console.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.ApiClient;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.desk.Watch;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.keep.Keep;
import pond.console.kit.filter.FilterState;
import pond.console.kit.table.TableModel;
import pond.console.notice.Notices;
import pond.console.words.Words;
import pond.model.api.AuditEntry;
import pond.model.api.desk.AuditVerified;
import pond.model.filter.RowFilters;

/** The audit log: newest first, page by page, and whether the chain is whole. */
final class AuditState {
  static final int PAGE = 1000;

  /** More than a person reads; beyond it the export is the tool. */
  static final int MOST = 20_000;

  private static final Duration REST = Duration.ofSeconds(1);

  private final Api api;
  private final Watch watch;
  private final Hop hop;
  private final Notices notices;
  private final Words words;
  private final TableModel<AuditEntry> model;
  private final FilterState<AuditEntry> filter;
  private final Loading<List<AuditEntry>> loading;
  private final Loading<AuditVerified> verified;
  private final BooleanProperty older = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable AuditEntry> shown = new ReadOnlyObjectWrapper<>();
  // Of all that was fetched, and not of what the filter leaves in sight.
  private long oldest = Long.MAX_VALUE;
  private long newest;

  AuditState(
      Api api, Bulletin bulletin, Hop hop, Clock clock, Keep keep, Notices notices, Words words) {
    this.api = api;
    this.watch = new Watch(bulletin, hop, Set.of("audit"), REST, this::news);
    this.hop = hop;
    this.notices = notices;
    this.words = words;
    this.model = new TableModel<>(entry -> String.valueOf(entry.seq()), RowFilters.AUDIT, clock);
    this.filter = new FilterState<>(RowFilters.AUDIT, keep, "audit", model::filter);
    this.loading = new Loading<>(hop, clock);
    this.verified = new Loading<>(hop, clock);
  }

  void open() {
    if (watch.start()) {
      refresh();
    }
  }

  void leave() {
    watch.stop();
  }

  /** The newest page again. */
  void refresh() {
    loading.load(
        () -> page("?limit=" + PAGE),
        page -> {
          oldest = Long.MAX_VALUE;
          newest = 0;
          fetched(page);
          model.reset(page);
          older.set(page.size() == PAGE);
        });
  }

  /** The page before what is there. */
  void loadOlder() {
    long before = oldest;
    hop.call(
        () -> page("?limit=" + PAGE + "&before=" + before),
        more -> {
          fetched(more);
          model.putAll(more);
          older.set(more.size() == PAGE && model.total().get() < MOST);
        },
        notices::problem);
  }

  /** Recomputes the whole chain at the authority. */
  void verify() {
    verified.load(() -> api.get("/v1/audit/verify", AuditVerified.class));
  }

  /** Writes the whole log as lines of JSON; what pond audit verify reads. */
  void export(Path file) {
    hop.call(
        () -> save(file),
        done -> notices.say(words.text("audit.exported", done.toString())),
        notices::problem);
  }

  private Path save(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (ApiClient.Download download = api.download("/v1/audit/export");
        InputStream in = download.content()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Shows one entry; fetches it when it is not on the pages that are there. */
  void show(Optional<String> seq) {
    if (seq.isEmpty() || !seq.get().matches("[0-9]{1,18}")) {
      shown.set(null);
      return;
    }
    Optional<AuditEntry> here = model.find(seq.get());
    if (here.isPresent()) {
      shown.set(here.get());
      return;
    }
    long before = Long.parseLong(seq.get()) + 1;
    hop.call(
        () -> page("?limit=1&before=" + before),
        found -> shown.set(found.isEmpty() ? null : found.getFirst()),
        notices::problem);
  }

  private void fetched(List<AuditEntry> page) {
    for (AuditEntry entry : page) {
      oldest = Math.min(oldest, entry.seq());
      newest = Math.max(newest, entry.seq());
    }
  }

  private List<AuditEntry> page(String query) {
    return api.get("/v1/audit" + query, Lists.Entries.class).items();
  }

  private void news() {
    long after = newest;
    hop.call(
        () -> page("?limit=" + PAGE + "&after=" + after),
        fresh -> {
          fetched(fresh);
          model.change(fresh, List.of());
        },
        notices::problem);
  }

  TableModel<AuditEntry> model() {
    return model;
  }

  FilterState<AuditEntry> filter() {
    return filter;
  }

  Loading<List<AuditEntry>> loading() {
    return loading;
  }

  Loading<AuditVerified> verified() {
    return verified;
  }

  BooleanProperty older() {
    return older;
  }

  ReadOnlyObjectProperty<@Nullable AuditEntry> shown() {
    return shown.getReadOnlyProperty();
  }
}
