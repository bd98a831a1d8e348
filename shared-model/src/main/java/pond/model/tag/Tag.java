package pond.model.tag;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One tag: a plain word or {@code name:value}, lower case ASCII (docs/spec/tags-and-tiers.md
 * section 1). Two tags are the same exactly when their texts are: there is no folding that could
 * let a look-alike pass for another.
 *
 * @param text the tag as written, at most 96 characters
 */
public record Tag(String text) implements Comparable<Tag> {
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_VALUE = 63;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern VALUE = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  /** Refuses anything that is not a tag, with a {@link TagRefusedException}. */
  public Tag {
    int colon = text.indexOf(':');
    checkPart(text, colon < 0 ? text : text.substring(0, colon), NAME, LONGEST_NAME);
    if (colon >= 0) {
      checkPart(text, text.substring(colon + 1), VALUE, LONGEST_VALUE);
    }
  }

  /** The tag written as {@code text}. */
  public static Tag parse(String text) {
    return new Tag(text);
  }

  /** The tag {@code name:value}. */
  public static Tag of(String name, String value) {
    return new Tag(name + ":" + value);
  }

  /** The part before the colon, or the whole plain word. */
  public String name() {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }

  /** The part after the colon; empty for a plain word. */
  public Optional<String> value() {
    int colon = text.indexOf(':');
    return colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
  }

  /** True when only Pond and the operator's grants may set this tag, never a stage. */
  public boolean isReserved() {
    return Reserved.NAMES.contains(name());
  }

  @Override
  public int compareTo(Tag other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static void checkPart(String whole, String part, Pattern allowed, int longest) {
    if (part.isEmpty()) {
      throw new TagRefusedException(
          TagRefusal.TAG_EMPTY,
          "The tag "
              + Shown.of(whole)
              + " is empty or has an empty part. Write word or name:value.");
    }
    if (part.length() > longest) {
      throw new TagRefusedException(
          TagRefusal.TAG_TOO_LONG,
          "The tag " + Shown.of(whole) + " is too long: " + longest + " characters at most here.");
    }
    if (!allowed.matcher(part).matches()) {
      throw new TagRefusedException(
          TagRefusal.TAG_CHARSET,
          "The tag "
              + Shown.of(whole)
              + " may only contain lower case letters a-z, digits and - (after the colon also . and"
              + " _), and each part starts with a letter or digit.");
    }
  }
}
