package pond.listener.http;

import java.util.Set;
import java.util.TreeSet;

/** The refusals the server itself gives, before or around a handler. */
public final class Refusals {
  private Refusals() {}

  public static ApiException notFound() {
    return refuse(404, "NOT_FOUND", "There is nothing at this address.", "Check the address.");
  }

  public static ApiException methodNotAllowed(Set<String> allowed) {
    return refuse(
        405,
        "METHOD_NOT_ALLOWED",
        "This address does not take that method.",
        "Use " + String.join(" or ", new TreeSet<>(allowed)) + ".");
  }

  public static ApiException ambiguousPath() {
    return refuse(
        400,
        "AMBIGUOUS_PATH",
        "The address is not in its one plain form.",
        "Send it without dot segments, empty segments or percent signs.");
  }

  public static ApiException duplicate(String what, String name) {
    return refuse(
        400,
        "DUPLICATE_FIELD",
        "The " + what + " '" + printable(name) + "' is given more than once.",
        "Send it once.");
  }

  public static ApiException malformedQuery() {
    return refuse(
        400,
        "MALFORMED_QUERY",
        "The part after '?' cannot be read.",
        "Send name=value pairs, percent-encoded UTF-8.");
  }

  public static ApiException bodyTooLarge(long cap) {
    return refuse(
        413,
        "TOO_LARGE",
        "The body is larger than this address takes.",
        "Send at most " + cap + " bytes.");
  }

  public static ApiException bodyTooSlow() {
    return refuse(
        408, "BODY_TOO_SLOW", "The body arrived too slowly.", "Try again on a better connection.");
  }

  public static ApiException bodyBroken(Throwable cause) {
    return new ApiException(
        new ApiError(
            400, "BODY_BROKEN", "The body ended before it was complete.", "Send it again."),
        cause);
  }

  public static ApiException rangeRefused() {
    return refuse(
        416,
        "RANGE_REFUSED",
        "That part of the content does not exist.",
        "Ask for one range 'bytes=FROM-' or 'bytes=FROM-TO' inside the content.");
  }

  public static ApiException stopping() {
    return refuse(503, "STOPPING", "The server is stopping.", "Try again in a few seconds.");
  }

  public static ApiError internal(String errorId) {
    return new ApiError(
        500,
        "INTERNAL",
        "Something broke on the server; its log has the details under error id " + errorId + ".",
        "Try again; if it stays, give the error id to the operator.");
  }

  private static ApiException refuse(int status, String code, String message, String fix) {
    return new ApiException(new ApiError(status, code, message, fix));
  }

  private static String printable(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "?");
    return safe.length() <= 40 ? safe : safe.substring(0, 40) + "...";
  }
}
