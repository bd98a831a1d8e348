package pond.authority.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pond.authority.store.change.Change;
import pond.authority.store.change.ChangeListener;
import pond.model.api.live.LiveEvent;

/**
 * Keeps the newest events in a ring. Whoever publishes only writes into the ring and never waits
 * for a reader; a reader that is too slow finds its place overwritten and is told so.
 */
public final class EventHub implements ChangeListener {
  /** How many events are kept. */
  public static final int CAPACITY = 16_384;

  private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{1,32})-([0-9]{1,18})");

  private final String start;
  private final Clock clock;
  private final @Nullable LiveEvent[] ring;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private long last;

  /**
   * @param start names this start of the program, so that a token of another start is recognised
   */
  public EventHub(String start, Clock clock) {
    this(start, clock, CAPACITY);
  }

  EventHub(String start, Clock clock, int capacity) {
    this.start = start;
    this.clock = clock;
    this.ring = new LiveEvent[capacity];
  }

  /**
   * What a reader gets.
   *
   * @param position where to go on
   * @param lost true when events after the reader's position are gone: it must reload everything
   */
  public record Batch(List<LiveEvent> events, long position, boolean lost) {
    public Batch {
      events = List.copyOf(events);
    }
  }

  @Override
  public void committed(Set<Change> changes) {
    lock.lock();
    try {
      for (Change change : changes) {
        last++;
        ring[slot(last)] =
            new LiveEvent(token(last), change.kind().word(), change.id(), clock.instant());
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets all readers look again, as when the server stops. */
  public void wake() {
    lock.lock();
    try {
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The position after the newest event. */
  public long now() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** The position that a token names; nothing when it is of another start, too old or invented. */
  public OptionalLong position(String token) {
    Matcher matcher = TOKEN.matcher(token);
    if (!matcher.matches() || !matcher.group(1).equals(start)) {
      return OptionalLong.empty();
    }
    long position = Long.parseLong(matcher.group(2));
    lock.lock();
    try {
      return position <= last && !isLost(position)
          ? OptionalLong.of(position)
          : OptionalLong.empty();
    } finally {
      lock.unlock();
    }
  }

  /** The token that continues after this position. */
  public String token(long position) {
    return start + "-" + position;
  }

  /** Waits for events after {@code position}; none when the time is up or {@code stop} holds. */
  public Batch await(long position, int most, Duration limit, BooleanSupplier stop)
      throws InterruptedException {
    long left = limit.toNanos();
    lock.lock();
    try {
      while (last == position && left > 0 && !stop.getAsBoolean()) {
        left = news.awaitNanos(left);
      }
      return isLost(position) ? new Batch(List.of(), last, true) : after(position, most);
    } finally {
      lock.unlock();
    }
  }

  private Batch after(long position, int most) {
    List<LiveEvent> events = new ArrayList<>();
    long next = position;
    while (next < last && events.size() < most) {
      next++;
      LiveEvent event = ring[slot(next)];
      if (event == null) {
        throw new IllegalStateException("an event that was published is not in the ring");
      }
      events.add(event);
    }
    return new Batch(events, next, false);
  }

  private boolean isLost(long position) {
    return position + ring.length < last;
  }

  private int slot(long number) {
    return (int) (number % ring.length);
  }
}
