package pond.console.tenants;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pond.client.Api;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.desk.Watch;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.notice.Notices;
import pond.console.words.Words;
import pond.model.api.desk.TenantRequest;
import pond.model.api.desk.TenantView;

/** The tenants, adding one, renaming one. */
final class TenantsState {
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  private final Api api;
  private final Watch watch;
  private final Hop hop;
  private final Notices notices;
  private final Words words;
  private final Loading<List<TenantView>> tenants;
  private final StringProperty newId = new SimpleStringProperty("");
  private final StringProperty newName = new SimpleStringProperty("");

  TenantsState(Api api, Bulletin bulletin, Hop hop, Clock clock, Notices notices, Words words) {
    this.api = api;
    this.watch =
        new Watch(bulletin, hop, Set.of("tenant", "worker", "code", "run"), REST, this::refresh);
    this.hop = hop;
    this.notices = notices;
    this.words = words;
    this.tenants = new Loading<>(hop, clock);
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
    tenants.load(() -> api.get("/v1/tenants", Lists.Tenants.class).items());
  }

  /** Whether what is typed can be a tenant's id. */
  static boolean isId(String text) {
    return ID.matcher(text.strip()).matches();
  }

  /** Adds what is typed. */
  void add() {
    String id = newId.get().strip();
    String name = newName.get().isBlank() ? id : newName.get().strip();
    hop.call(
        () -> api.post("/v1/tenants", new TenantRequest(id, name), TenantView.class),
        made -> {
          newId.set("");
          newName.set("");
          notices.say(words.text("tenants.added", made.tenantId()));
          refresh();
        },
        notices::problem);
  }

  /** Renames; can be undone. */
  void rename(TenantView before, String name) {
    if (name.isBlank() || name.equals(before.name())) {
      return;
    }
    put(
        before.tenantId(),
        name.strip(),
        () ->
            notices.undoable(
                words.text("tenants.renamed", before.tenantId(), name.strip()),
                () -> put(before.tenantId(), before.name(), () -> {})));
  }

  private void put(String id, String name, Runnable then) {
    hop.call(
        () ->
            api.post(
                "/v1/tenants/" + id + "/rename", new TenantRequest(id, name), TenantView.class),
        done -> {
          refresh();
          then.run();
        },
        notices::problem);
  }

  Optional<TenantView> find(String id) {
    return tenants.now().stream()
        .flatMap(List::stream)
        .filter(tenant -> tenant.tenantId().equals(id))
        .findFirst();
  }

  Loading<List<TenantView>> tenants() {
    return tenants;
  }

  StringProperty newId() {
    return newId;
  }

  StringProperty newName() {
    return newName;
  }
}
