package pond.model.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A relative path inside a bundle: {@code a/b/c}, at most 1024 bytes of UTF-8, parts of at most
 * 255.
 *
 * <p>Security property: a value of this type cannot leave the directory it is resolved in, names no
 * device or stream by separator tricks, and shows as what it is (docs/spec/bundle.md, Paths). Order
 * is by unsigned UTF-8 bytes, which is not the order of {@link String#compareTo}.
 */
public final class BundlePath implements Comparable<BundlePath> {
  /** Most bytes of a whole path. */
  public static final int MAX_BYTES = 1024;

  /** Most bytes of one part, as on the common file systems. */
  public static final int MAX_PART_BYTES = 255;

  private final String text;
  private final byte[] utf8;

  private BundlePath(String text) {
    this.text = text;
    this.utf8 = text.getBytes(UTF_8);
  }

  /**
   * Reads a path.
   *
   * @throws BundleRefusedException with ABSOLUTE_PATH, PATH_TRAVERSAL, NAME_FORBIDDEN or
   *     NAME_TOO_LONG
   */
  public static BundlePath parse(String text) {
    PathRules.check(text);
    return new BundlePath(text);
  }

  /** Reads the UTF-8 form; malformed UTF-8 is NAME_FORBIDDEN. Otherwise like {@link #parse}. */
  public static BundlePath ofUtf8(byte[] bytes) {
    try {
      return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw BundleRefusedException.of(
          BundleRefusal.NAME_FORBIDDEN,
          new String(bytes, UTF_8),
          "is not valid UTF-8, so it has no certain name.");
    }
  }

  /** The path of {@code part} in this directory; {@code part} must be a single part. */
  public BundlePath child(String part) {
    PathRules.checkPart(part, part);
    return parse(text + '/' + part);
  }

  /** {@code inner} below this directory. */
  public BundlePath resolve(BundlePath inner) {
    return parse(text + '/' + inner.text);
  }

  /** The directory that holds this, empty at the top level. */
  public Optional<BundlePath> parent() {
    int slash = text.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(new BundlePath(text.substring(0, slash)));
  }

  /** The rest of this path below {@code directory}; empty when it is not below it. */
  public Optional<BundlePath> below(BundlePath directory) {
    String start = directory.text + '/';
    return text.startsWith(start)
        ? Optional.of(new BundlePath(text.substring(start.length())))
        : Optional.empty();
  }

  /** The last part. */
  public String name() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** The parts from the top. */
  public List<String> parts() {
    return List.of(text.split("/", -1));
  }

  /** Number of parts, at least 1. */
  public int depth() {
    return 1 + (int) text.chars().filter(c -> c == '/').count();
  }

  /** Length in UTF-8 bytes. */
  public int byteLength() {
    return utf8.length;
  }

  /** A copy of the UTF-8 bytes. */
  public byte[] utf8() {
    return utf8.clone();
  }

  /** The path with {@code /} between parts. */
  public String text() {
    return text;
  }

  @Override
  public int compareTo(BundlePath other) {
    return Arrays.compareUnsigned(utf8, other.utf8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BundlePath that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
