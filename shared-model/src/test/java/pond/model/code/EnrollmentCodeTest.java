package pond.model.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.fingerprint.FormRefusal;
import pond.model.fingerprint.FormRefusedException;
import pond.model.fingerprint.RootDigest;

/** The literals come from docs/spec/enrollment-code.md; K_relay checked with openssl kdf HKDF. */
class EnrollmentCodeTest {
  static final String TEXT =
      "pondec15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2as762t3c";
  private static final HexFormat HEX = HexFormat.of();
  private static final RootDigest ROOT =
      RootDigest.parse("pondoc15f24mujfa5wveehl9rd4avh2a39ss4xnejn3dqk0x9v8stptm23sx7qycd");

  @Test
  void parse_specExample_givesItsPartsAndKeys() {
    EnrollmentCode code = EnrollmentCode.parse(TEXT);
    assertEquals("5zs69gay", code.id().toString());
    assertArrayEquals(HEX.parseHex("a0a1a2a3a4"), code.id().bytes());
    assertTrue(code.root().matches(ROOT));
    assertEquals(
        "eeaecf1a121e365fc0f47ef6a2e0e1c052282b8aad1b9c36547f4300224fa4f8",
        HEX.formatHex(code.secret().relayKey()));
    assertEquals(
        "7a8624faaefef413a898f82ed2ebc8843cd29fd21620aa57fd6d5112d897936e",
        HEX.formatHex(code.secret().bindKey()));
    assertEquals(TEXT, code.text());
  }

  @Test
  void generate_twice_differsAndRoundTrips() {
    SecureRandom random = new SecureRandom();
    EnrollmentCode one = EnrollmentCode.generate(ROOT, random);
    EnrollmentCode two = EnrollmentCode.generate(ROOT, random);
    assertNotEquals(one.text(), two.text());
    assertEquals(79, one.text().length());
    EnrollmentCode again = EnrollmentCode.parse(one.text());
    assertEquals(one.id(), again.id());
    assertEquals(one.secret(), again.secret());
    assertNotEquals(one.secret(), two.secret());
    assertEquals(one.id().toString(), one.text().substring(7, 15));
  }

  @Test
  void toString_anyPart_showsNothingOfTheSecret() {
    EnrollmentCode code = EnrollmentCode.parse(TEXT);
    assertEquals("pondec15zs69gay…", code.toString());
    assertEquals("secret of code 5zs69gay", code.secret().toString());
  }

  @Test
  void destroy_wipedCode_answersNothing() {
    EnrollmentCode code = EnrollmentCode.parse(TEXT);
    code.destroy();
    assertTrue(code.isDestroyed());
    assertThrows(IllegalStateException.class, code::text);
    assertThrows(IllegalStateException.class, () -> code.secret().relayKey());
    assertThrows(IllegalStateException.class, () -> code.secret().bindKey());
    assertNotEquals(EnrollmentCode.parse(TEXT).secret(), code.secret());
  }

  @Test
  void of_bytesChangedLater_doNotChangeTheSecret() {
    byte[] bytes = new byte[CodeSecret.BYTES];
    CodeSecret secret = CodeSecret.of(CodeId.of(new byte[5]), bytes);
    byte[] before = secret.relayKey();
    bytes[0] = 1;
    assertArrayEquals(before, secret.relayKey());
  }

  @ParameterizedTest
  @CsvSource({
    "FORM_LENGTH,pondec15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2as762t3",
    "FORM_PREFIX,pondfp15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2as762t3c",
    "FORM_CHECKSUM,pondec15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2as762t3q",
    "FORM_CHARACTER,pondec1bzs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2as762t3c",
    "FORM_PADDING,pondec15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2a3rv77v2"
  })
  void parse_notCanonical_refusedWithoutRepeatingIt(FormRefusal reason, String text) {
    var refused = assertThrows(FormRefusedException.class, () -> EnrollmentCode.parse(text));
    assertEquals(reason, refused.reason());
    assertFalse(String.valueOf(refused.getMessage()).contains("zs69gay"));
  }

  @Test
  void parse_upperCase_refused() {
    String upper = TEXT.toUpperCase(Locale.ROOT);
    assertThrows(FormRefusedException.class, () -> EnrollmentCode.parse(upper));
  }

  @Test
  void codeId_everyValuePattern_roundTrips() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[5];
      random.nextBytes(bytes);
      CodeId id = CodeId.of(bytes);
      assertEquals(id, CodeId.parse(id.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5zs69ga", "5zs69gayq", "5ZS69GAY", "5zs69gab", "5zs69ga "})
  void codeId_badText_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CodeId.parse(text));
  }
}
