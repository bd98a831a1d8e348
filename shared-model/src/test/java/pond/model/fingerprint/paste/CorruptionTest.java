package pond.model.fingerprint.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pond.model.fingerprint.Fingerprint;
import pond.model.text.Bech32;

/** Run with {@code -Dpond.corruptions=200000} for the full count. */
class CorruptionTest {
  private static final int COUNT = Integer.getInteger("pond.corruptions", 10_000);
  private static final String TYPED = Bech32.ALPHABET + "bio1 -:/.,#ü";

  @Test
  void parse_oneToFourCharactersChanged_neverAccepted() {
    Random random = new Random(11);
    Map<String, Integer> codes = new TreeMap<>();
    for (int i = 0; i < COUNT; i++) {
      String text = fresh(random).text();
      String corrupted = corrupt(text, 1 + random.nextInt(4), random);
      FingerprintPaste result = FingerprintPaste.parse(corrupted);
      var refused =
          assertInstanceOf(FingerprintPaste.Refused.class, result, () -> text + " / " + corrupted);
      codes.merge(refused.code(), 1, Integer::sum);
    }
    System.out.println("corruptions: " + COUNT + ", accepted: 0, refused as " + codes);
  }

  @Test
  void parse_oneCharacterChanged_groupIsRight() {
    Random random = new Random(12);
    for (int i = 0; i < 1_000; i++) {
      String text = fresh(random).text();
      int at = 7 + random.nextInt(58);
      char now = Bech32.ALPHABET.charAt(random.nextInt(32));
      if (now != text.charAt(at)) {
        String wrong = text.substring(0, at) + now + text.substring(at + 1);
        assertGroup("FP_ONE_WRONG", at, wrong);
      }
    }
  }

  @Test
  void parse_neighboursSwapped_groupIsRight() {
    Random random = new Random(13);
    for (int i = 0; i < 1_000; i++) {
      String text = fresh(random).text();
      int at = 7 + random.nextInt(57);
      if (text.charAt(at) != text.charAt(at + 1)) {
        String wrong =
            text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        assertGroup("FP_SWAP", at, wrong);
      }
    }
  }

  @Test
  void parse_randomJunkAround_neverGivesAnotherValue() {
    Random random = new Random(14);
    String junk = " \n-:_\"'<>\u200b\u00a0ab1,";
    for (int i = 0; i < 5_000; i++) {
      Fingerprint value = fresh(random);
      StringBuilder text = new StringBuilder(value.text());
      for (int n = random.nextInt(6); n > 0; n--) {
        text.insert(random.nextInt(text.length() + 1), junk.charAt(random.nextInt(junk.length())));
      }
      if (FingerprintPaste.parse(text.toString()) instanceof FingerprintPaste.Accepted accepted) {
        assertEquals(value, accepted.fingerprint());
      }
    }
  }

  private static void assertGroup(String code, int at, String wrong) {
    var refused = assertInstanceOf(FingerprintPaste.Refused.class, FingerprintPaste.parse(wrong));
    assertEquals(code, refused.code(), wrong);
    String group = "group " + ((at - 7) / 4 + 1) + " ";
    assertTrue(refused.message().english().contains(group), wrong);
  }

  private static Fingerprint fresh(Random random) {
    byte[] signing = new byte[32];
    byte[] sealing = new byte[32];
    random.nextBytes(signing);
    random.nextBytes(sealing);
    return Fingerprint.of(signing, sealing);
  }

  private static String corrupt(String text, int changes, Random random) {
    StringBuilder out = new StringBuilder(text);
    while (changes > 0) {
      int at = random.nextInt(out.length());
      char now = TYPED.charAt(random.nextInt(TYPED.length()));
      if (out.charAt(at) == text.charAt(at) && now != text.charAt(at)) {
        out.setCharAt(at, now);
        changes--;
      }
    }
    return out.toString();
  }
}
