package pond.authority.api.route;

import java.util.Objects;
import pond.authority.people.Action;

/**
 * Whom an operation is for, and what answers it. There is no operation without the one or other.
 */
public sealed interface Service {
  /** For people whose role allows {@code action}. */
  record ForPeople(Action action, Handler handler) implements Service {
    public ForPeople {
      Objects.requireNonNull(action);
      Objects.requireNonNull(handler);
    }
  }

  /**
   * For TLS keys that nobody knows yet. Attempts are limited for each network before a byte of the
   * body is read; the handler must refuse everybody in the same words.
   */
  record ForStrangers(StrangerHandler handler) implements Service {
    public ForStrangers {
      Objects.requireNonNull(handler);
    }
  }
}
