package pond.listener.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The segments of a request path that has exactly one reading.
 *
 * <p>Everything addressed here is an id or a digest, so percent-encoding, empty segments and dot
 * segments have no honest use; refusing them removes the whole class of "the check saw another path
 * than the handler".
 */
final class PlainPath {
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_~:-][A-Za-z0-9._~:-]{0,199}");
  private static final int MAX_SEGMENTS = 16;

  private PlainPath() {}

  static List<String> segments(String path) {
    if (!path.startsWith("/")) {
      throw Refusals.ambiguousPath();
    }
    List<String> segments = List.of(path.substring(1).split("/", MAX_SEGMENTS + 1));
    if (segments.size() > MAX_SEGMENTS) {
      throw Refusals.notFound();
    }
    for (String segment : segments) {
      if (!SEGMENT.matcher(segment).matches()) {
        throw Refusals.ambiguousPath();
      }
    }
    return segments;
  }
}
