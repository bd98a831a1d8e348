package pond.model.text;

import java.util.Arrays;
import java.util.Locale;
import pond.model.text.Bech32Exception.Reason;

/**
 * A text whose checksum is right under one of the two variants: which one, its lower case prefix,
 * its data. Made only by {@link #parse}; use it to recognise what was pasted before asking for one
 * kind with {@link Bech32#decode}.
 */
public final class Bech32Text {
  private static final int MAX_PREFIX = 83;

  private final Bech32 variant;
  private final String prefix;
  private final byte[] words;

  private Bech32Text(Bech32 variant, String prefix, byte[] words) {
    this.variant = variant;
    this.prefix = prefix;
    this.words = words;
  }

  /**
   * Checks a text: length, case, separator, alphabet, checksum.
   *
   * @throws Bech32Exception with the first rule that is broken
   */
  public static Bech32Text parse(String text) {
    Bech32Exception.refuseIf(text.length() > Bech32.MAX_TEXT, Reason.TOO_LONG);
    String lower = lowerCase(text);
    int separator = lower.lastIndexOf('1');
    Bech32Exception.refuseIf(separator < 1, Reason.NO_SEPARATOR);
    String prefix = lower.substring(0, separator);
    requirePrefix(prefix);
    byte[] all = words(lower, separator + 1);
    Bech32Exception.refuseIf(all.length < Bech32.CHECKSUM_WORDS, Reason.TOO_SHORT);
    Bech32 variant = variantOf(Base32Words.polymod(prefix, all));
    return new Bech32Text(variant, prefix, Arrays.copyOf(all, all.length - Bech32.CHECKSUM_WORDS));
  }

  /** Which checksum matched. */
  public Bech32 variant() {
    return variant;
  }

  /** What stands before the separator, in lower case. */
  public String prefix() {
    return prefix;
  }

  /**
   * The bytes after the prefix, without the checksum.
   *
   * @throws Bech32Exception with {@link Reason#PADDING} when the text is not the one spelling of
   *     its bytes
   */
  public byte[] data() {
    return Base32Words.toBytes(words.clone());
  }

  static void requirePrefix(String prefix) {
    boolean good = !prefix.isEmpty() && prefix.length() <= MAX_PREFIX;
    for (int i = 0; good && i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      good = c >= 33 && c <= 126 && !(c >= 'A' && c <= 'Z');
    }
    Bech32Exception.refuseIf(!good, Reason.PREFIX);
  }

  private static String lowerCase(String text) {
    // Only ASCII letters have a case here: String.toLowerCase would also fold the Kelvin sign into
    // a "k".
    boolean upper = text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    boolean lower = text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    Bech32Exception.refuseIf(upper && lower, Reason.MIXED_CASE);
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return upper && ascii ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static byte[] words(String lower, int from) {
    byte[] words = new byte[lower.length() - from];
    for (int i = 0; i < words.length; i++) {
      int word = Base32Words.ofCharacter(lower.charAt(from + i));
      if (word < 0) {
        throw new Bech32Exception(Reason.CHARACTER, from + i);
      }
      words[i] = (byte) word;
    }
    return words;
  }

  private static Bech32 variantOf(int polymod) {
    for (Bech32 variant : Bech32.values()) {
      if (variant.matches(polymod)) {
        return variant;
      }
    }
    throw new Bech32Exception(Reason.CHECKSUM, -1);
  }
}
