package pond.console.centre;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import pond.console.keep.Keep;

/** What the person wants to be told, and when. Kept across restarts. */
public final class NoticePrefs {
  private static final String KIND = "notice.kind.";
  private static final String QUIET = "notice.quiet";
  private static final String QUIET_ON = "notice.quiet_on";
  private static final String SEEN = "notice.seen";
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  private final Keep keep;
  private final ZoneId zone;
  private final Map<NoticeKind, BooleanProperty> wanted = new EnumMap<>(NoticeKind.class);
  private final BooleanProperty quietOn = new SimpleBooleanProperty();
  private final ObjectProperty<QuietHours> quiet = new SimpleObjectProperty<>(NIGHT);

  public NoticePrefs(Keep keep, ZoneId zone) {
    this.keep = keep;
    this.zone = zone;
    for (NoticeKind kind : NoticeKind.values()) {
      String key = KIND + kind.word();
      wanted.put(kind, kept(key, keep.get(key).map(v -> !v.equals("off")).orElse(true)));
    }
    quietOn.set(keep.get(QUIET_ON).map(v -> v.equals("on")).orElse(false));
    quietOn.addListener((o, was, is) -> keep.put(QUIET_ON, word(is)));
    keep.get(QUIET).flatMap(QuietHours::parse).ifPresent(quiet::set);
    quiet.addListener((o, was, is) -> keep.put(QUIET, is.text()));
  }

  /** Whether this kind is notified at all. */
  public BooleanProperty wants(NoticeKind kind) {
    BooleanProperty found = wanted.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("no such kind: " + kind);
    }
    return found;
  }

  public BooleanProperty quietOn() {
    return quietOn;
  }

  public ObjectProperty<QuietHours> quietHours() {
    return quiet;
  }

  /** Whether nothing may pop up now. */
  public boolean isQuiet(Instant now) {
    return quietOn.get() && quiet.get().at(now.atZone(zone).toLocalTime());
  }

  /** Until when the person was told before; what is older is not news. */
  public Optional<Instant> seen() {
    return keep.get(SEEN).flatMap(NoticePrefs::instant);
  }

  /** All until then is told. */
  public void seen(Instant until) {
    keep.put(SEEN, until.toString());
  }

  private BooleanProperty kept(String key, boolean now) {
    BooleanProperty property = new SimpleBooleanProperty(now);
    property.addListener((o, was, is) -> keep.put(key, word(is)));
    return property;
  }

  private static String word(boolean on) {
    return on ? "on" : "off";
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }
}
