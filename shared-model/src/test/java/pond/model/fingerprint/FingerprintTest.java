package pond.model.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.model.digest.Sha256;

/** The literals come from docs/spec/fingerprint.md; digest checked with openssl dgst. */
class FingerprintTest {
  private static final String TEXT =
      "pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0";
  private static final String HEX =
      "5a2bd70aca0caf5897323af316f50eea5be05ebc6573b1c8535b23684deaad51";
  private static final String ROOT =
      "pondoc15f24mujfa5wveehl9rd4avh2a39ss4xnejn3dqk0x9v8stptm23sx7qycd";

  static byte[] key(int first) {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (first + i);
    }
    return key;
  }

  @Test
  void of_specExample_isLiteral() {
    Fingerprint fingerprint = Fingerprint.of(key(0), key(32));
    assertEquals(HEX, fingerprint.digest().hex());
    assertEquals(TEXT, fingerprint.text());
    assertEquals(65, fingerprint.text().length());
    assertEquals(
        "pondfp1 tg4a wzk2 pjh4 39ej 8te3  dagw afd7 qh4u v4em rjzn  tv3k sn02 44gs 20al m0",
        fingerprint.grouped());
    assertEquals("pondfp1tg4a…alm0", fingerprint.shortText());
    assertEquals(fingerprint, Fingerprint.parse(TEXT));
    assertEquals(fingerprint, Fingerprint.ofDigest(Sha256.parse(HEX)));
  }

  @Test
  void rootDigest_specExample_isLiteral() {
    RootDigest root = RootDigest.of(key(64));
    assertEquals(ROOT, root.text());
    assertEquals(root, RootDigest.parse(ROOT));
    assertEquals("a2555df249ed1ccce6ff28db5eb2eaec", root.prefix16().toString());
    assertTrue(root.prefix16().matches(root));
    assertFalse(root.prefix16().matches(RootDigest.of(key(65))));
  }

  @Test
  void of_oneBitOfEitherKey_changesFingerprint() {
    Fingerprint original = Fingerprint.of(key(0), key(32));
    for (int bit = 0; bit < 256; bit++) {
      byte[] signing = key(0);
      byte[] sealing = key(32);
      signing[bit / 8] ^= (byte) (1 << bit % 8);
      sealing[bit / 8] ^= (byte) (1 << bit % 8);
      assertNotEquals(original, Fingerprint.of(signing, key(32)));
      assertNotEquals(original, Fingerprint.of(key(0), sealing));
    }
    assertNotEquals(original, Fingerprint.of(key(32), key(0)));
  }

  @Test
  void equals_sameFirst40Bits_differs() {
    String other = HEX.substring(0, 63) + "0";
    assertNotEquals(
        Fingerprint.ofDigest(Sha256.parse(HEX)), Fingerprint.ofDigest(Sha256.parse(other)));
  }

  @Test
  void of_keyOfWrongLength_refused() {
    assertThrows(IllegalArgumentException.class, () -> Fingerprint.of(new byte[31], key(0)));
    assertThrows(IllegalArgumentException.class, () -> Fingerprint.of(key(0), new byte[44]));
    assertThrows(IllegalArgumentException.class, () -> RootDigest.of(new byte[0]));
    assertThrows(IllegalArgumentException.class, () -> RootPrefix.of(new byte[32]));
  }

  @ParameterizedTest
  @CsvSource({
    "FORM_LENGTH,''",
    "FORM_LENGTH,pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm",
    "FORM_LENGTH,pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm00",
    "FORM_LENGTH,' pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0'",
    "FORM_CASE,pondfp1Tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0",
    "FORM_PREFIX,pondoc15f24mujfa5wveehl9rd4avh2a39ss4xnejn3dqk0x9v8stptm23sx7qycd",
    "FORM_PREFIX,pondfp2tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0",
    "FORM_CHARACTER,pondfp1bg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0",
    "FORM_CHARACTER,pondfp1tg4awzk2pjh439ej8te31agwafd7qh4uv4emrjzntv3ksn0244gs20alm0",
    "FORM_CHECKSUM,pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gslndn7d",
    "FORM_PADDING,pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244g3hef2xa",
    "FORM_CHECKSUM,pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20almp"
  })
  void parse_notCanonical_refusedWithReason(FormRefusal reason, String text) {
    assertEquals(
        reason, assertThrows(FormRefusedException.class, () -> Fingerprint.parse(text)).reason());
  }

  @Test
  void parse_allUpperCase_refusedInStrictForm() {
    String upper = TEXT.toUpperCase(Locale.ROOT);
    var refused = assertThrows(FormRefusedException.class, () -> Fingerprint.parse(upper));
    assertEquals(FormRefusal.FORM_CASE, refused.reason());
    assertFalse(String.valueOf(refused.getMessage()).contains("tg4a"));
  }
}
