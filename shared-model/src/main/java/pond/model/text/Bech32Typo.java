package pond.model.text;

import java.util.Optional;

/**
 * Where the one typing error of a bech32 text is, when exactly one changed character or one swap of
 * two neighbours explains the checksum. It only points: the text is never corrected, because a
 * guess would be accepted by people as the truth.
 *
 * <p>In texts of up to 90 characters any two valid texts differ in at least five characters, so at
 * most one place can be found. Source: BIP-173 (the checksum is linear over the bits).
 *
 * @param kind what went wrong
 * @param index position after the prefix and separator, from 0; for a swap the first of the two
 */
public record Bech32Typo(Kind kind, int index) {
  private static final int WORD_BITS = 5;

  /** What went wrong. */
  public enum Kind {
    /** One character was changed. */
    ONE_WRONG,
    /** Two neighbours changed places. */
    SWAP
  }

  /**
   * Looks for the place in {@code tail}, the lower case characters after {@code prefix + "1"}.
   * Empty when the text is valid, has a character outside the alphabet, or is damaged in more
   * places.
   */
  public static Optional<Bech32Typo> find(Bech32 variant, String prefix, String tail) {
    byte[] words = new byte[tail.length()];
    for (int i = 0; i < words.length; i++) {
      words[i] = (byte) Base32Words.ofCharacter(tail.charAt(i));
      if (words[i] < 0) {
        return Optional.empty();
      }
    }
    int wrong = variant.residue(Base32Words.polymod(prefix, words));
    return wrong == 0 ? Optional.empty() : search(words, effects(words.length), wrong);
  }

  private static Optional<Bech32Typo> search(byte[] words, int[][] effects, int wrong) {
    for (int i = 0; i < words.length; i++) {
      for (int change = 1; change < 1 << WORD_BITS; change++) {
        if (effect(effects[i], change) == wrong) {
          return Optional.of(new Bech32Typo(Kind.ONE_WRONG, i));
        }
      }
    }
    for (int i = 0; i + 1 < words.length; i++) {
      int change = words[i] ^ words[i + 1];
      if ((effect(effects[i], change) ^ effect(effects[i + 1], change)) == wrong) {
        return Optional.of(new Bech32Typo(Kind.SWAP, i));
      }
    }
    return Optional.empty();
  }

  /**
   * What each bit of each word does to the checksum: a bit one place earlier does one step more.
   */
  private static int[][] effects(int length) {
    int[][] effects = new int[length][WORD_BITS];
    for (int bit = 0; bit < WORD_BITS; bit++) {
      int effect = 1 << bit;
      for (int i = length - 1; i >= 0; i--) {
        effects[i][bit] = effect;
        effect = Base32Words.step(effect, 0);
      }
    }
    return effects;
  }

  private static int effect(int[] ofBits, int change) {
    int effect = 0;
    for (int bit = 0; bit < WORD_BITS; bit++) {
      effect ^= (change >>> bit & 1) == 0 ? 0 : ofBits[bit];
    }
    return effect;
  }
}
