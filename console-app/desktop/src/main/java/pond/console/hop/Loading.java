package pond.console.hop;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Something that is fetched: not there yet, there since when, or why not. What was there stays when
 * a refresh fails. Of several fetches under way the last one asked for wins.
 */
public final class Loading<T> {
  private final Hop hop;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Instant> asOf = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
  private long asked;

  /** Where it stands. */
  public enum Phase {
    /** Nobody asked yet. */
    IDLE,
    /** Being fetched; a value from before may be there. */
    LOADING,
    /** The value is the latest. */
    READY,
    /** The last fetch failed; a value from before may be there and is stale. */
    FAILED
  }

  public Loading(Hop hop, Clock clock) {
    this.hop = hop;
    this.clock = clock;
  }

  /** Fetches it. */
  public void load(Callable<T> work) {
    load(work, fetched -> {});
  }

  /** Fetches it and then does something more with it. */
  public void load(Callable<T> work, Consumer<T> then) {
    long mine = ++asked;
    phase.set(Phase.LOADING);
    hop.call(
        work,
        fetched -> {
          if (mine == asked) {
            set(fetched);
            then.accept(fetched);
          }
        },
        failed -> {
          if (mine == asked) {
            problem.set(failed);
            phase.set(Phase.FAILED);
          }
        });
  }

  /** Takes a value that came by another way, such as the answer to a change. */
  public void set(T fetched) {
    asked++;
    problem.set(null);
    asOf.set(clock.instant());
    value.set(fetched);
    phase.set(Phase.READY);
  }

  /** Forgets everything. */
  public void clear() {
    asked++;
    problem.set(null);
    asOf.set(null);
    value.set(null);
    phase.set(Phase.IDLE);
  }

  /** The value, if there is one. */
  public Optional<T> now() {
    return Optional.ofNullable(value.get());
  }

  /** The value; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable T> value() {
    return value.getReadOnlyProperty();
  }

  /** Why the last fetch failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** When the value was fetched. */
  public ReadOnlyObjectProperty<@Nullable Instant> asOf() {
    return asOf.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }
}
