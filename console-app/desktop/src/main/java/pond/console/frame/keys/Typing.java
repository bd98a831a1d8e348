package pond.console.frame.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pond.console.page.Command;

/**
 * Keys typed one after the other, such as g and then w. What was begun and not finished is
 * forgotten after two seconds, and a key that leads nowhere begins anew.
 */
public final class Typing {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KeyMap map;
  private final Clock clock;
  private List<Stroke> begun = List.of();
  private Instant last = Instant.MIN;

  public Typing(KeyMap map, Clock clock) {
    this.map = map;
    this.clock = clock;
  }

  /** One more key. */
  public Meaning press(Stroke stroke, Focus focus, List<Command> ofPage) {
    Instant now = clock.instant();
    List<Stroke> typed = new ArrayList<>(now.isAfter(last.plus(PATIENCE)) ? List.of() : begun);
    boolean going = !typed.isEmpty();
    typed.add(stroke);
    Meaning meaning = map.of(typed, focus, ofPage);
    if (going && meaning instanceof Meaning.Nothing) {
      typed = List.of(stroke);
      meaning = map.of(typed, focus, ofPage);
    }
    begun = meaning instanceof Meaning.Unfinished ? List.copyOf(typed) : List.of();
    last = now;
    return meaning;
  }

  /** The first keys of something longer; empty when nothing is begun. */
  public List<Stroke> begun() {
    return begun;
  }

  /** Forgets what was begun. */
  public void forget() {
    begun = List.of();
  }
}
