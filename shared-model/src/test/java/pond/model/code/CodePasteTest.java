package pond.model.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.fingerprint.RootDigest;
import pond.model.paste.PasteKind;

class CodePasteTest {
  private static final String TEXT = EnrollmentCodeTest.TEXT;
  private static final String FINGERPRINT =
      "pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0";
  private static final String ROOT =
      "pondoc15f24mujfa5wveehl9rd4avh2a39ss4xnejn3dqk0x9v8stptm23sx7qycd";

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "%s\n", " %s ", "\"%s\"", "enrollment code: %s", "<%s>\r\n", "%s %s"})
  void parse_acceptedVariant_givesTheCode(String shape) {
    var accepted =
        assertInstanceOf(CodePaste.Accepted.class, CodePaste.parse(shape.replace("%s", TEXT)));
    assertEquals(TEXT, accepted.value().text());
  }

  @Test
  void parse_upperCaseGroupsOrNoPrefix_givesTheCode() {
    String upper = TEXT.toUpperCase(Locale.ROOT).replaceAll("(.{5})", "$1-");
    assertInstanceOf(CodePaste.Accepted.class, CodePaste.parse(upper));
    assertInstanceOf(CodePaste.Accepted.class, CodePaste.parse(TEXT.substring(7)));
  }

  static Stream<Arguments> nearMisses() {
    String other = EnrollmentCode.generate(RootDigest.parse(ROOT), new SecureRandom()).text();
    return Stream.of(
        Arguments.of("EC_EMPTY", "\n"),
        Arguments.of("EC_ONLY_PREFIX", "pondec1"),
        Arguments.of("EC_SHORT", TEXT.substring(0, 78)),
        Arguments.of("EC_ELLIPSIS", EnrollmentCode.parse(TEXT).toString()),
        Arguments.of("EC_LONG", TEXT + "q"),
        Arguments.of("EC_TRAILING", TEXT + " good luck"),
        Arguments.of("EC_TRAILING", "use " + TEXT),
        Arguments.of("EC_TWO", TEXT + "\n" + other),
        Arguments.of("EC_BADCHAR", TEXT.replace("zs69", "zs6b")),
        Arguments.of("EC_ONE_WRONG", TEXT.replace("zs69", "zs68")),
        Arguments.of("EC_SWAP", TEXT.replace("zs69", "zs96")),
        Arguments.of("EC_CHECKSUM", TEXT.replace("zs69", "xx68")),
        Arguments.of(
            "EC_PADDING",
            "pondec15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2a3rv77v2"),
        Arguments.of("EC_FINGERPRINT", FINGERPRINT),
        Arguments.of("EC_FINGERPRINT", FINGERPRINT.substring(7)),
        Arguments.of("EC_PAIRING_CODE", PairingCodeTest.TEXT),
        Arguments.of("EC_PAIRING_CODE", PairingCodeTest.TEXT.substring(0, 30)),
        Arguments.of("EC_PAIRING_CODE", PairingCodeTest.TEXT.substring(7)),
        Arguments.of("EC_ORCH", ROOT),
        Arguments.of("EC_VERSION", "pondec2" + TEXT.substring(7)),
        Arguments.of("EC_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----"),
        Arguments.of("EC_PEM", "-----BEGIN CERTIFICATE-----"),
        Arguments.of("EC_SSH", "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"),
        Arguments.of("EC_MD5", "16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"),
        Arguments.of("EC_SSH_PUBKEY", "ssh-rsa AAAAB3NzaC1yc2E"),
        Arguments.of("EC_GPG40", "D8692123C4065DEA5E0F3AB5249B39D24F25E3B6"),
        Arguments.of(
            "EC_HEX64", "5a2bd70aca0caf5897323af316f50eea5be05ebc6573b1c8535b23684deaad51"),
        Arguments.of("EC_AGE", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"),
        Arguments.of("EC_SAFETYNO", "12345".repeat(12)),
        Arguments.of("EC_UNKNOWN", "SWMTKN-1-abc"));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("nearMisses")
  void parse_nearMiss_refusedWithoutRepeatingTheCode(String code, String pasted) {
    var refused = assertInstanceOf(CodePaste.Refused.class, CodePaste.parse(pasted));
    assertEquals(code, refused.code(), refused::toString);
    String sentence = refused.message().english();
    assertTrue(sentence.length() > 30 && !sentence.contains("{"), sentence);
    assertFalse(refused.toString().contains("gaykzcm9va5"), refused::toString);
  }

  @Test
  void table_hasARowForEveryKindOfACodeField() {
    Set<String> kinds =
        EnumSet.complementOf(EnumSet.of(PasteKind.ENROLL_CODE)).stream()
            .map(kind -> "EC_" + kind)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rows =
        nearMisses()
            .map(row -> String.valueOf(row.get()[0]))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(kinds, rows);
  }
}
