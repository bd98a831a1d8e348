package pond.listener.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of a content, for resumed downloads.
 *
 * @param from first byte, zero based
 * @param to last byte, inclusive
 * @param size size of the whole content
 */
public record ByteRange(long from, long to, long size) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})?");

  public ByteRange {
    if (from < 0 || to < from || to >= size) {
      throw new IllegalArgumentException("not a range: " + from + "-" + to + "/" + size);
    }
  }

  /**
   * Reads the Range header; absent means the whole content. Suffix and multiple ranges are refused:
   * no client of ours needs them and each is one more thing to get wrong.
   */
  public static Optional<ByteRange> of(Request request, long size) {
    return request.header("Range").map(text -> parse(text, size));
  }

  static ByteRange parse(String text, long size) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw Refusals.rangeRefused();
    }
    long from = Long.parseLong(form.group(1));
    long last = form.group(2) == null ? size - 1 : Long.parseLong(form.group(2));
    long to = Math.min(last, size - 1);
    if (from > to) {
      throw Refusals.rangeRefused();
    }
    return new ByteRange(from, to, size);
  }

  public long length() {
    return to - from + 1;
  }

  String contentRange() {
    return "bytes " + from + "-" + to + "/" + size;
  }
}
