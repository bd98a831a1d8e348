package pond.model.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The two checksums of the bech32 family: {@link #BECH32} (BIP-173, used by age keys) and {@link
 * #BECH32M} (BIP-350, used by Pond's own pasted forms). A text is {@code prefix + "1" + data + 6
 * checksum characters}.
 *
 * <p>Security property: exactly one lower case text stands for each (prefix, bytes, variant). Any
 * change of up to four characters is found for texts of up to 90 characters; longer texts (age keys
 * allow them) still have a 30 bit checksum. The checksum finds typing errors; it is no protection
 * against a person who chooses the text.
 *
 * <p>Decoding accepts all upper case too (that is how age writes secret keys) and refuses mixed
 * case, padding bits that are set, and a fifth padding bit. Sources: BIP-173, BIP-350, C2SP age.md
 * "Conventions".
 */
public enum Bech32 {
  /** BIP-173, checksum constant 1. */
  BECH32(1),
  /** BIP-350, checksum constant 0x2bc830a3. */
  BECH32M(0x2bc830a3);

  /**
   * Longest text that is looked at, in characters: room for a hybrid age recipient (1960
   * characters).
   */
  public static final int MAX_TEXT = 2048;

  /** The 32 characters after the separator, in the order of their values. */
  public static final String ALPHABET = Base32Words.ALPHABET;

  static final int CHECKSUM_WORDS = 6;

  private final int constant;

  Bech32(int constant) {
    this.constant = constant;
  }

  /**
   * The lower case text of {@code data} under {@code prefix}.
   *
   * @throws Bech32Exception when the prefix is not 1 to 83 printable lower case ASCII characters,
   *     or the text would be longer than {@link #MAX_TEXT}
   */
  public String encode(String prefix, byte[] data) {
    Bech32Text.requirePrefix(prefix);
    byte[] words = Base32Words.fromBytes(data);
    byte[] all = Arrays.copyOf(words, words.length + CHECKSUM_WORDS);
    int sum = Base32Words.polymod(prefix, all) ^ constant;
    for (int i = 0; i < CHECKSUM_WORDS; i++) {
      all[words.length + i] = (byte) (sum >>> (5 * (CHECKSUM_WORDS - 1 - i)) & 31);
    }
    String text = prefix + '1' + Base32Words.toCharacters(all);
    Bech32Exception.refuseIf(text.length() > MAX_TEXT, Bech32Exception.Reason.TOO_LONG);
    return text;
  }

  /**
   * The bytes of {@code text}, which must have this checksum variant and exactly this prefix (in
   * either case, not mixed).
   *
   * @throws Bech32Exception with the reason, when any rule is broken
   */
  public byte[] decode(String prefix, String text) {
    Bech32Text parsed = Bech32Text.parse(text);
    Bech32Exception.refuseIf(
        !parsed.prefix().equals(prefix.toLowerCase(Locale.ROOT)), Bech32Exception.Reason.PREFIX);
    Bech32Exception.refuseIf(parsed.variant() != this, Bech32Exception.Reason.CHECKSUM);
    return parsed.data();
  }

  /** Zero for a right checksum. */
  int residue(int polymod) {
    return polymod ^ constant;
  }

  boolean matches(int polymod) {
    return polymod == constant;
  }
}
