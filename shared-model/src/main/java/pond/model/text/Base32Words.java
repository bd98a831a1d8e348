package pond.model.text;

import java.util.Arrays;

/** Five bit words: the alphabet, the bit regrouping and the BCH remainder of BIP-173. */
final class Base32Words {
  static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };

  private Base32Words() {}

  static String toCharacters(byte[] words) {
    StringBuilder out = new StringBuilder(words.length);
    for (byte word : words) {
      out.append(ALPHABET.charAt(word));
    }
    return out.toString();
  }

  /** The word of a lower case character, or -1. */
  static int ofCharacter(char character) {
    return ALPHABET.indexOf(character);
  }

  static byte[] fromBytes(byte[] bytes) {
    byte[] words = new byte[Math.toIntExact((bytes.length * 8L + 4) / 5)];
    for (int i = 0; i < words.length; i++) {
      int bit = i * 5;
      int high = bytes[bit / 8] & 0xff;
      int low = bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0;
      words[i] = (byte) ((high << 8 | low) >>> (11 - bit % 8) & 31);
    }
    return words;
  }

  /**
   * The bytes of these words; refused when a padding bit is set or a whole word is only padding.
   */
  static byte[] toBytes(byte[] words) {
    byte[] bytes = new byte[words.length * 5 / 8];
    int held = 0;
    int bits = 0;
    int next = 0;
    for (byte word : words) {
      held = (held << 5 | word) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = (byte) (held >>> bits);
      }
    }
    boolean padded = bits >= 5 || (held & ((1 << bits) - 1)) != 0;
    Arrays.fill(words, (byte) 0);
    Bech32Exception.refuseIf(padded, Bech32Exception.Reason.PADDING);
    return bytes;
  }

  /**
   * The BCH remainder over the expanded lower case prefix and the words (checksum words included).
   */
  static int polymod(String prefix, byte[] words) {
    int sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) >>> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) & 31);
    }
    for (byte word : words) {
      sum = step(sum, word);
    }
    return sum;
  }

  static int step(int sum, int word) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ word;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >>> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
