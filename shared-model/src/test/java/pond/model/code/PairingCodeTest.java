package pond.model.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.digest.Sha256;
import pond.model.fingerprint.FormRefusal;
import pond.model.fingerprint.FormRefusedException;
import pond.model.fingerprint.RootDigest;
import pond.model.paste.PasteKind;

/** The literals come from docs/spec/people.md; K_pair checked with openssl kdf HKDF. */
class PairingCodeTest {
  static final String TEXT =
      "pondpc15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2asq6qn8a";
  private static final RootDigest ROOT =
      RootDigest.parse("pondoc15f24mujfa5wveehl9rd4avh2a39ss4xnejn3dqk0x9v8stptm23sx7qycd");
  private static final String FINGERPRINT =
      "pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0";

  @Test
  void parse_specExample_givesItsPartsAndKey() {
    PairingCode code = PairingCode.parse(TEXT);
    assertEquals("5zs69gay", code.id().toString());
    assertTrue(code.root().matches(ROOT));
    byte[] key = code.secret().pairKey();
    assertEquals(
        "901b08fe9f42ab99fc726c1b86c78753525c3f88baa892a4437ec5fa2964114d",
        HexFormat.of().formatHex(key));
    assertEquals(
        "f73cd478de341a2a331920ade21caba4815fbc252e45fdbb88fce5ebdb95d767", Sha256.of(key).hex());
    assertEquals(TEXT, code.text());
    assertEquals("pondpc15zs69gay…", code.toString());
  }

  @Test
  void pairKey_sameSecretAsAnEnrollmentCode_isAnotherKey() {
    CodeSecret secret = PairingCode.parse(TEXT).secret();
    assertEquals(EnrollmentCode.parse(EnrollmentCodeTest.TEXT).secret(), secret);
    assertFalse(Arrays.equals(secret.pairKey(), secret.relayKey()));
    assertFalse(Arrays.equals(secret.pairKey(), secret.bindKey()));
  }

  @Test
  void generate_twice_differsAndRoundTrips() {
    SecureRandom random = new SecureRandom();
    PairingCode one = PairingCode.generate(ROOT, random);
    assertNotEquals(one.text(), PairingCode.generate(ROOT, random).text());
    assertEquals(79, one.text().length());
    assertEquals(one.secret(), PairingCode.parse(one.text()).secret());
  }

  @Test
  void destroy_wipedCode_answersNothing() {
    PairingCode code = PairingCode.parse(TEXT);
    code.destroy();
    assertTrue(code.isDestroyed());
    assertThrows(IllegalStateException.class, code::text);
    assertThrows(IllegalStateException.class, () -> code.secret().pairKey());
  }

  @ParameterizedTest
  @CsvSource({
    "FORM_LENGTH,pondpc15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2asq6qn8",
    "FORM_PREFIX,pondec15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2asq6qn8a",
    "FORM_CHECKSUM,pondpc15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2as762t3c",
    "FORM_CASE,PONDPC15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2asq6qn8a"
  })
  void parse_notCanonical_refusedWithoutRepeatingIt(FormRefusal reason, String text) {
    var refused = assertThrows(FormRefusedException.class, () -> PairingCode.parse(text));
    assertEquals(reason, refused.reason());
    assertFalse(String.valueOf(refused.getMessage()).contains("zs69gay"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "%s\n", " %s ", "\"%s\"", "Pairing code: %s", "{\"code\":\"%s\"}", "%s %s"})
  void paste_acceptedVariant_givesTheCode(String shape) {
    String pasted = shape.replace("%s", TEXT);
    var accepted = assertInstanceOf(PairingPaste.Accepted.class, PairingPaste.parse(pasted));
    assertEquals(TEXT, accepted.value().text());
  }

  @Test
  void paste_upperCaseGroupsOrNoPrefix_givesTheCode() {
    String upper = TEXT.toUpperCase(Locale.ROOT).replaceAll("(.{5})", "$1-");
    assertInstanceOf(PairingPaste.Accepted.class, PairingPaste.parse(upper));
    assertInstanceOf(PairingPaste.Accepted.class, PairingPaste.parse(TEXT.substring(7)));
  }

  static Stream<Arguments> nearMisses() {
    String other = PairingCode.generate(ROOT, new SecureRandom()).text();
    return Stream.of(
        Arguments.of("PC_EMPTY", "\n"),
        Arguments.of("PC_ONLY_PREFIX", "pondpc1"),
        Arguments.of("PC_SHORT", TEXT.substring(0, 78)),
        Arguments.of("PC_ELLIPSIS", PairingCode.parse(TEXT).toString()),
        Arguments.of("PC_LONG", TEXT + "q"),
        Arguments.of("PC_TRAILING", TEXT + " welcome"),
        Arguments.of("PC_TRAILING", "use " + TEXT),
        Arguments.of("PC_TWO", TEXT + "\n" + other),
        Arguments.of("PC_BADCHAR", TEXT.replace("zs69", "zs6b")),
        Arguments.of("PC_ONE_WRONG", TEXT.replace("zs69", "zs68")),
        Arguments.of("PC_SWAP", TEXT.replace("zs69", "zs96")),
        Arguments.of("PC_CHECKSUM", TEXT.replace("zs69", "xx68")),
        Arguments.of("PC_FINGERPRINT", FINGERPRINT),
        Arguments.of("PC_ENROLL_CODE", EnrollmentCodeTest.TEXT),
        Arguments.of("PC_ENROLL_CODE", EnrollmentCodeTest.TEXT.substring(0, 30)),
        Arguments.of("PC_ORCH", ROOT.text()),
        Arguments.of("PC_VERSION", "pondpc2" + TEXT.substring(7)),
        Arguments.of("PC_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----"),
        Arguments.of("PC_PEM", "-----BEGIN CERTIFICATE-----"),
        Arguments.of("PC_SSH", "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"),
        Arguments.of("PC_MD5", "16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"),
        Arguments.of("PC_SSH_PUBKEY", "ssh-rsa AAAAB3NzaC1yc2E"),
        Arguments.of("PC_GPG40", "D8692123C4065DEA5E0F3AB5249B39D24F25E3B6"),
        Arguments.of("PC_HEX64", Sha256.of(new byte[0]).hex()),
        Arguments.of("PC_AGE", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"),
        Arguments.of("PC_SAFETYNO", "12345".repeat(12)),
        Arguments.of("PC_PADDING", PADDED),
        Arguments.of("PC_UNKNOWN", "kubeadm-abc"));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("nearMisses")
  void paste_nearMiss_refusedWithoutRepeatingTheCode(String code, String pasted) {
    var refused = assertInstanceOf(PairingPaste.Refused.class, PairingPaste.parse(pasted));
    assertEquals(code, refused.code(), refused::toString);
    String sentence = refused.message().english();
    assertTrue(sentence.length() > 30 && !sentence.contains("{"), sentence);
    assertFalse(refused.toString().contains("gaykzcm9va5"), refused::toString);
  }

  @Test
  void table_hasARowForEveryKindButItsOwn() {
    Set<String> kinds =
        Stream.of(PasteKind.values())
            .filter(kind -> kind != PasteKind.PAIRING_CODE)
            .map(kind -> "PC_" + kind)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rows =
        nearMisses()
            .map(row -> String.valueOf(row.get()[0]))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(kinds, rows);
  }

  private static final String PADDED =
      "pondpc15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2a3av5x60";
}
