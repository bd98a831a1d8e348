package pond.console.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pond.client.Api;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.console.kit.text.Inert;
import pond.console.words.Words;
import pond.model.api.InfoView;
import pond.model.api.desk.SettingView;

/** What the bar above every page says: which environment, whether the link lives, which address. */
public final class GlobalState {
  private static final String NAME = "environment.name";
  private static final int LONGEST_NAME = 24;
  private static final String KIND = "environment.kind";

  private final Desk desk;
  private final Words words;
  private final Hop hop;
  private final Clock clock;
  private final ReadOnlyStringWrapper environment = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper production = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");

  public GlobalState(Desk desk, Words words, Hop hop, Clock clock) {
    this.desk = desk;
    this.words = words;
    this.hop = hop;
    this.clock = clock;
    desk.bulletin().link().addListener((o, before, now) -> link(now));
    link(desk.bulletin().link().get());
  }

  /** Fetches now, and again when a setting changed. */
  public Bulletin.Following begin() {
    fetch();
    return desk.bulletin().follow(Set.of("setting"), news -> fetch());
  }

  /** The environment's name; empty until known. */
  public ReadOnlyStringProperty environment() {
    return environment.getReadOnlyProperty();
  }

  /** Whether this is production. */
  public ReadOnlyBooleanProperty production() {
    return production.getReadOnlyProperty();
  }

  /** The state of the link, for the icon and the colour. */
  public ReadOnlyObjectProperty<Bulletin.Link> linkState() {
    return desk.bulletin().link();
  }

  /** The state of the link in words. */
  public ReadOnlyStringProperty link() {
    return link.getReadOnlyProperty();
  }

  /** The orchestrator's address as host and port; empty until known. */
  public ReadOnlyStringProperty address() {
    return address.getReadOnlyProperty();
  }

  /** The authority's version; empty until known. */
  public ReadOnlyStringProperty version() {
    return version.getReadOnlyProperty();
  }

  private void fetch() {
    Api api = desk.api();
    hop.call(() -> api.get("/v1/info", InfoView.class), this::info, unreachable -> {});
    hop.call(
        () -> api.get("/v1/settings", Lists.Settings.class), this::settings, unreachable -> {});
  }

  private void info(InfoView info) {
    address.set(info.orchestratorUrl().replaceFirst("^https?://", ""));
    version.set(info.version());
  }

  private static String value(Lists.Settings settings, String key) {
    return settings.items().stream()
        .filter(setting -> setting.key().equals(key))
        .map(SettingView::value)
        .findFirst()
        .orElse("");
  }

  private void settings(Lists.Settings settings) {
    environment.set(Inert.line(value(settings, NAME), LONGEST_NAME));
    production.set(value(settings, KIND).equals("prod"));
  }

  private void link(Bulletin.Link now) {
    link.set(
        switch (now) {
          case CONNECTING -> words.text("frame.link.connecting");
          case LIVE -> words.text("frame.link.live");
          case LOST -> words.text("frame.link.lost", time(clock.instant()));
        });
    if (now == Bulletin.Link.LIVE && version.get().isEmpty()) {
      fetch();
    }
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", words.locale())
        .format(at.atZone(ZoneId.systemDefault()));
  }
}
