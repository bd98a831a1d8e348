package pond.worker.link;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to the orchestrator that brought no answer to work with, and what that means. */
public final class LinkException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Kind {
    /** No connection, or it broke. Worth repeating. */
    UNREACHABLE,
    /** Somebody answered who is not the pinned orchestrator. Not worth repeating. */
    WRONG_SERVER,
    /** The orchestrator asks for patience. Worth repeating. */
    BUSY,
    /** It does not know this worker's TLS key. */
    NOT_ENROLLED,
    /** It was told that this worker is cut off. */
    REVOKED,
    /** It will not do this, however often it is asked. */
    REFUSED,
    /** It answered with something that is not the protocol. */
    UNREADABLE
  }

  private final Kind kind;
  private final int status;
  private final String code;
  private final transient Optional<Duration> retryAfter;

  private LinkException(
      Kind kind, int status, String code, String message, Optional<Duration> retryAfter) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.code = Objects.requireNonNull(code);
    this.retryAfter = retryAfter;
  }

  /** No answer at all. */
  static LinkException unreachable(String message, Throwable cause) {
    LinkException e =
        new LinkException(Kind.UNREACHABLE, 0, "UNREACHABLE", message, Optional.empty());
    e.initCause(cause);
    return e;
  }

  /** The handshake was refused on this side. */
  static LinkException wrongServer(String code, @Nullable String message, Throwable cause) {
    LinkException e =
        new LinkException(Kind.WRONG_SERVER, 0, code, String.valueOf(message), Optional.empty());
    e.initCause(cause);
    return e;
  }

  /** An answer that is not the protocol. */
  static LinkException unreadable(int status, String message) {
    return new LinkException(Kind.UNREADABLE, status, "UNREADABLE", message, Optional.empty());
  }

  /** A refusal in the orchestrator's own words. */
  static LinkException answered(
      int status, String code, String message, Optional<Duration> retryAfter) {
    return new LinkException(kindOf(status, code), status, code, message, retryAfter);
  }

  private static Kind kindOf(int status, String code) {
    if (status == 401) {
      return Kind.NOT_ENROLLED;
    }
    if (status == 403 && code.equals("REVOKED")) {
      return Kind.REVOKED;
    }
    return status == 429 || status >= 500 ? Kind.BUSY : Kind.REFUSED;
  }

  public Kind kind() {
    return kind;
  }

  /** HTTP status; 0 when there was no answer. */
  public int status() {
    return status;
  }

  /** The orchestrator's reason code, else the name of the kind. */
  public String code() {
    return code;
  }

  /** How long the orchestrator asked to wait. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** True when the same request may succeed later. */
  public boolean temporary() {
    return kind == Kind.UNREACHABLE || kind == Kind.BUSY || kind == Kind.UNREADABLE;
  }
}
