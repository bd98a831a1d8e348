package pond.console.kit.tool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import pond.console.hop.Hop;
import pond.console.words.Words;

/** Times as texts that grow older by themselves, once a minute. */
public final class Times {
  private static final Duration TICK = Duration.ofMinutes(1);

  private final Hop hop;
  private final Clock clock;
  private final TimeText text;
  private final ReadOnlyObjectWrapper<Instant> now;

  public Times(Words words, ZoneId zone, Hop hop, Clock clock) {
    this.hop = hop;
    this.clock = clock;
    this.text = new TimeText(words, zone);
    this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    hop.later(TICK, this::tick);
  }

  /** How times are written. */
  public TimeText text() {
    return text;
  }

  /** The time, renewed once a minute. */
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /** How long ago it is by the clock. */
  public String ago(Instant at) {
    return text.ago(at, clock.instant());
  }

  /** How long until then by the clock. */
  public String left(Instant until) {
    return text.left(until, clock.instant());
  }

  /** {@link #ago} that stays true. */
  public ObservableValue<String> agoLive(Instant at) {
    return now.map(tick -> ago(at));
  }

  /** {@link #left} that stays true. */
  public ObservableValue<String> leftLive(Instant until) {
    return now.map(tick -> left(until));
  }

  private void tick() {
    now.set(clock.instant());
    hop.later(TICK, this::tick);
  }
}
