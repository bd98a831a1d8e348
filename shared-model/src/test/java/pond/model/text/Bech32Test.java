package pond.model.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.text.Bech32Exception.Reason;

/** BIP-173 and BIP-350 vectors, then the rules that the vectors do not reach. */
class Bech32Test {
  private static final String LONG_PREFIX_173 =
      "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx";
  private static final String LONG_PREFIX_350 =
      "an84characterslonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11d6pts4";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A12UEL5L",
        "a12uel5l",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
        "?1ezyfcl"
      })
  void parse_bip173Valid_isBech32(String text) {
    Bech32Text parsed = Bech32Text.parse(text);
    assertEquals(Bech32.BECH32, parsed.variant());
    assertEquals(
        text.toLowerCase(Locale.ROOT), Bech32.BECH32.encode(parsed.prefix(), parsed.data()));
    assertReason(Reason.CHECKSUM, () -> Bech32.BECH32M.decode(parsed.prefix(), text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1LQFN3A",
        "a1lqfn3a",
        "an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6",
        "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
        "split1checkupstagehandshakeupstreamerranterredcaperredlc445v",
        "?1v759aa"
      })
  void parse_bip350Valid_isBech32m(String text) {
    Bech32Text parsed = Bech32Text.parse(text);
    assertEquals(Bech32.BECH32M, parsed.variant());
    assertEquals(
        text.toLowerCase(Locale.ROOT), Bech32.BECH32M.encode(parsed.prefix(), parsed.data()));
    assertReason(Reason.CHECKSUM, () -> Bech32.BECH32.decode(parsed.prefix(), text));
  }

  @Test
  void data_bip350VectorWithSetPadding_checksumGoodButRefused() {
    Bech32Text parsed = Bech32Text.parse("11" + "l".repeat(82) + "ludsr8");
    assertEquals(Bech32.BECH32M, parsed.variant());
    assertReason(Reason.PADDING, parsed::data);
  }

  @ParameterizedTest
  @CsvSource({
    "' 1nwldj5', PREFIX",
    "'\u007f1axkwrx', PREFIX",
    "'\u00801eym55h', PREFIX",
    LONG_PREFIX_173 + ", PREFIX",
    "pzry9x0s0muk, NO_SEPARATOR",
    "1pzry9x0s0muk, NO_SEPARATOR",
    "x1b4n0q5v, CHARACTER",
    "li1dgmt3, TOO_SHORT",
    "'de1lg7wt\u00ff', CHARACTER",
    "A1G7SGD8, CHECKSUM",
    "10a06t8, NO_SEPARATOR",
    "1qzzfhee, NO_SEPARATOR",
    "' 1xj0phk', PREFIX",
    "'\u007f1g6xzxy', PREFIX",
    "'\u00801vctc34', PREFIX",
    LONG_PREFIX_350 + ", PREFIX",
    "qyrz8wqd2c9m, NO_SEPARATOR",
    "1qyrz8wqd2c9m, NO_SEPARATOR",
    "y1b0jsk6g, CHARACTER",
    "lt1igcx5c0, CHARACTER",
    "in1muywd, TOO_SHORT",
    "mm1crxm3i, CHARACTER",
    "au1s5cgom, CHARACTER",
    "M1VUXWEZ, CHECKSUM",
    "16plkw9, NO_SEPARATOR",
    "1p2gdwpf, NO_SEPARATOR",
    "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq, MIXED_CASE"
  })
  void parse_bipInvalid_refusedWithReason(String text, Reason reason) {
    assertReason(reason, () -> Bech32Text.parse(text));
  }

  @Test
  void data_wholePaddingWord_refused() {
    // 33 words hold 20 bytes and five bits: no shorter text of the same bytes may have a twin.
    byte[] words = new byte[33];
    assertReason(Reason.PADDING, () -> Base32Words.toBytes(words));
  }

  @Test
  void decode_ageSpecRecipient_bytesAsPublished() {
    byte[] secret =
        Bech32.BECH32.decode(
            "age-secret-key-",
            "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
    assertArrayEquals(HexFormat.of().parseHex("42".repeat(32)), secret);
  }

  @Test
  void decode_otherPrefix_refused() {
    assertReason(Reason.PREFIX, () -> Bech32.BECH32.decode("b", "a12uel5l"));
  }

  @Test
  void parse_kelvinSign_notFoldedIntoK() {
    assertReason(Reason.PREFIX, () -> Bech32Text.parse("\u212a1LQFN3A"));
  }

  @Test
  void encode_badPrefix_refused() {
    byte[] none = {};
    for (String prefix : new String[] {"", "Upper", "sp ace", "ü", "x".repeat(84)}) {
      assertReason(Reason.PREFIX, () -> Bech32.BECH32.encode(prefix, none));
    }
  }

  @Test
  void encode_longerThanTheCap_refused() {
    assertReason(Reason.TOO_LONG, () -> Bech32.BECH32.encode("x", new byte[1276]));
    assertReason(Reason.TOO_LONG, () -> Bech32Text.parse("q".repeat(Bech32.MAX_TEXT + 1)));
  }

  @Test
  void refusal_neverRepeatsTheText() {
    String secret = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEQ";
    Bech32Exception refusal = assertThrows(Bech32Exception.class, () -> Bech32Text.parse(secret));
    assertFalse(String.valueOf(refusal.getMessage()).contains("GFPYY"));
  }

  @Test
  void refusal_ofOneCharacter_namesItsPlace() {
    Bech32Exception refusal =
        assertThrows(Bech32Exception.class, () -> Bech32Text.parse("x1b4n0q5v"));
    assertEquals(2, refusal.position());
  }

  private static void assertReason(Reason reason, Runnable action) {
    assertEquals(reason, assertThrows(Bech32Exception.class, action::run).reason());
  }
}
