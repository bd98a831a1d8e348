package pond.model.fingerprint.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pond.model.fingerprint.paste.Samples.CODE;
import static pond.model.fingerprint.paste.Samples.GROUPED;
import static pond.model.fingerprint.paste.Samples.OTHER;
import static pond.model.fingerprint.paste.Samples.PAIRING;
import static pond.model.fingerprint.paste.Samples.ROOT;
import static pond.model.fingerprint.paste.Samples.TAIL;
import static pond.model.fingerprint.paste.Samples.TEXT;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pond.model.fingerprint.Fingerprint;
import pond.model.paste.PasteKind;

class RefusedPasteTest {
  private static final String B43 = "nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8";
  private static final String HEX64 =
      "5a2bd70aca0caf5897323af316f50eea5be05ebc6573b1c8535b23684deaad51";
  private static final String PADDED =
      "pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244g3hef2xa";
  private static final String BECH32 =
      "pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gslndn7d";
  private static final String AGE =
      "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

  static Stream<Arguments> nearMisses() {
    return Stream.of(
        row("FP_EMPTY", "", "Paste the fingerprint the partner sent you."),
        row("FP_EMPTY", " \r\n\u00a0\ufeff", "pond-worker fingerprint"),
        row("FP_EMPTY", "\"\"", "pond-worker fingerprint"),
        row("FP_EMPTY", "- - -", "pond-worker fingerprint"),
        row("FP_ONLY_PREFIX", "pondfp1", "58 more characters"),
        row("FP_ONLY_PREFIX", "PONDFP1 \n", "58 more characters"),
        row("FP_ONLY_PREFIX", "pondfp", "58 more characters"),
        row("FP_SHORT", TEXT.substring(0, 40), "33 of 58 characters"),
        row("FP_SHORT", GROUPED.substring(0, 40), "25 of 58 characters"),
        row("FP_SHORT", TEXT.substring(0, 64), "57 of 58 characters"),
        row("FP_SHORT", TEXT.substring(0, 40) + ".", "33 of 58 characters"),
        row("FP_ELLIPSIS", Samples.VALUE.shortText(), "shortened"),
        row("FP_ELLIPSIS", "pondfp1tg4a...alm0", "shortened"),
        row("FP_ELLIPSIS", "tg4a…alm0", "shortened"),
        row("FP_ELLIPSIS", "pondfp1…", "shortened"),
        row("FP_LONG", TEXT + "qqq", "61 instead of 58"),
        row("FP_LONG", TEXT.replace("wzk2", "wzk2x"), "59 instead of 58"),
        row("FP_TRAILING", TEXT + " thanks, Anna", "followed by other text: \"thanks, Anna\""),
        row("FP_TRAILING", TEXT + ".", "followed by other text: \".\""),
        row("FP_TRAILING", "Hello,\n" + TEXT, "after other text: \"Hello,\""),
        row("FP_TRAILING", "ondfp1" + TAIL, "after other text: \"ondfp1\""),
        row("FP_TRAILING", TAIL + " regards", "followed by other text: \"regards\""),
        row("FP_TRAILING", "{\"fingerprint\": \"" + TEXT + "\"", "other text"),
        row("FP_TWO", TEXT + "\n" + OTHER, "Two different"),
        row("FP_TWO", TEXT + "\n" + OTHER.substring(0, 30), "Two different"),
        row("FP_BADCHAR", TEXT.replace("39ej", "39eb"), "Group 4 contains \"b\""),
        row("FP_BADCHAR", TEXT.replace("39ej", "39eо"), "Group 4 contains \"о (U+043E)\""),
        row("FP_BADCHAR", TEXT.replace("tg4a", "tgia"), "Group 1 contains \"i\""),
        row("FP_BADCHAR", TEXT.replace("alm0", "almо"), "Group 15 contains"),
        row("FP_ONE_WRONG", TEXT.replace("39ej", "39ek"), "group 4 looks wrong"),
        row("FP_ONE_WRONG", TEXT.substring(0, 64) + "p", "group 15 looks wrong"),
        row("FP_ONE_WRONG", GROUPED.replace("39ej", "39ek"), "group 4 looks wrong"),
        row("FP_ONE_WRONG", TAIL.replace("39ej", "39ek"), "group 4 looks wrong"),
        row("FP_SWAP", TEXT.replace("dagw", "adgw"), "group 6 may be swapped"),
        row("FP_CHECKSUM", TEXT.replace("39ej", "3kek"), "typing or copying error"),
        row("FP_CHECKSUM", TEXT.replace("39ej", "ej39"), "typing or copying error"),
        row("FP_CHECKSUM", BECH32, "typing or copying error"),
        row("FP_PADDING", PADDED, "unused bits"),
        row("FP_SSH", "256 SHA256:" + B43 + " root@box (ED25519)", "ssh-keygen -l"),
        row("FP_SSH", "SHA256:" + B43, "SSH key fingerprint"),
        row("FP_MD5", "MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48", "SSH key"),
        row("FP_MD5", "16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48", "SSH key"),
        row("FP_SSH_PUBKEY", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMq root@box", "public key"),
        row("FP_SSH_PUBKEY", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB", "public key"),
        row(
            "FP_PEM",
            "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
            "certificate"),
        row("FP_PEM", "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n", "public key"),
        row("FP_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw", "keys rotate"),
        row("FP_PRIVATE_KEY", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl", "That is a private key"),
        row("FP_PRIVATE_KEY", TEXT + "\n-----BEGIN PRIVATE KEY-----", "That is a private key"),
        row("FP_PRIVATE_KEY", "AGE-SECRET-KEY-1QQQQ", "That is a private key"),
        row("FP_PRIVATE_KEY", "PuTTY-User-Key-File-3: ssh-ed25519", "That is a private key"),
        row("FP_PRIVATE_KEY", "x".repeat(70_000) + "BEGIN EC PRIVATE KEY", "private key"),
        row("FP_ENROLL_CODE", CODE, "enrollment code (secret)"),
        row("FP_ENROLL_CODE", CODE.toUpperCase(Locale.ROOT), "enrollment code"),
        row("FP_ENROLL_CODE", CODE.substring(0, 30), "enrollment code"),
        row("FP_ENROLL_CODE", CODE.substring(7), "enrollment code"),
        row("FP_ENROLL_CODE", TEXT + " " + CODE, "enrollment code"),
        row(
            "FP_ENROLL_CODE",
            "{\"fingerprint\": \"" + TEXT + "\", \"c\": \"" + CODE + "\"}",
            "code"),
        row("FP_ENROLL_CODE", "{\"fingerprint\": \"pond\\u0065c1qqqq\"}", "enrollment code"),
        row("FP_PAIRING_CODE", PAIRING, "pairing code (secret)"),
        row("FP_PAIRING_CODE", PAIRING.substring(0, 30), "pairing code (secret)"),
        row("FP_PAIRING_CODE", PAIRING.substring(7), "pairing code (secret)"),
        row("FP_PAIRING_CODE", TEXT + " " + PAIRING, "pairing code (secret)"),
        row("FP_PAIRING_CODE", "pondpc2qqqq", "pairing code (secret)"),
        row("FP_ORCH", ROOT, "You need the worker's"),
        row("FP_ORCH", ROOT.substring(7), "You need the worker's"),
        row("FP_GPG40", "D8692123C4065DEA5E0F3AB5249B39D24F25E3B6", "GPG key or SHA-1"),
        row(
            "FP_GPG40",
            "Key fingerprint = D869 2123 C406 5DEA 5E0F  3AB5 249B 39D2 4F25 E3B6",
            "GPG"),
        row("FP_HEX64", HEX64, "SHA-256 checksum"),
        row("FP_HEX64", HEX64 + "  bundle.tar", "SHA-256 checksum"),
        row("FP_HEX64", "sha256:" + HEX64, "SHA-256 checksum"),
        row("FP_AGE", AGE, "age key"),
        row("FP_SAFETYNO", "12345 ".repeat(12), "Signal safety number"),
        row("FP_VERSION", "pondfp2" + TAIL, "newer format (`pondfp2`)"),
        row("FP_UNKNOWN", "hello", "does not look like"),
        row("FP_UNKNOWN", "pond-worker fingerprint", "does not look like"),
        row("FP_UNKNOWN", "{\"other\": 1}", "does not look like"),
        row("FP_UNKNOWN", "x".repeat(70_000), "does not look like"));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("nearMisses")
  void parse_nearMiss_refusedWithCodeAndSentence(String code, String pasted, String part) {
    var refused = assertInstanceOf(FingerprintPaste.Refused.class, FingerprintPaste.parse(pasted));
    assertEquals(code, refused.code(), refused::toString);
    String sentence = refused.message().english();
    assertTrue(sentence.contains(part), sentence);
    assertFalse(sentence.contains("{0}") || sentence.contains("{1}"), sentence);
    boolean offers = refused.kind() == PasteKind.TRAILING;
    assertEquals(offers ? Optional.of(Samples.VALUE) : Optional.empty(), refused.offered());
  }

  @Test
  void table_hasARowForEveryKindOfAFingerprintField() {
    Set<String> kinds =
        EnumSet.complementOf(EnumSet.of(PasteKind.FINGERPRINT)).stream()
            .map(kind -> "FP_" + kind)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rows =
        nearMisses()
            .map(row -> String.valueOf(row.get()[0]))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(kinds, rows);
  }

  @Test
  void parse_secret_isNotRepeatedAndMustBeCleared() {
    for (String secret : List.of(CODE, TEXT + " AGE-SECRET-KEY-1QQQQ5ZS69GAY")) {
      var refused =
          assertInstanceOf(FingerprintPaste.Refused.class, FingerprintPaste.parse(secret));
      assertTrue(refused.kind().isSecret());
      assertFalse(refused.toString().toLowerCase(Locale.ROOT).contains("5zs69gay"));
    }
  }

  @Test
  void parse_trailingControlCharacters_areNotShown() {
    var refused =
        assertInstanceOf(
            FingerprintPaste.Refused.class,
            FingerprintPaste.parse(TEXT + " a\u001b[31mb\u202e" + "c".repeat(100)));
    String sentence = refused.message().english();
    assertFalse(sentence.contains("\u001b") || sentence.contains("\u202e"), sentence);
    assertTrue(sentence.length() < 200, sentence);
  }

  @Test
  void contextMessages_haveTheirSentences() {
    Fingerprint other = Fingerprint.parse(OTHER);
    assertEquals(
        "This fingerprint already belongs to worker gpu-07 (enrolled 12 May). Re-enrol that worker"
            + " instead?",
        FingerprintMessages.alreadyPinned("gpu-07", "12 May").english());
    assertEquals(
        "This key was quarantined on 3 Nov (\"signature invalid\"). It cannot be enrolled again."
            + " The partner must rotate keys.",
        FingerprintMessages.revoked("3 Nov", "signature invalid").english());
    String mismatch = FingerprintMessages.mismatch(Samples.VALUE, other).english();
    assertTrue(mismatch.contains("Expected `pondfp1tg4a…alm0`, offered `" + other.shortText()));
  }

  @Test
  void message_unknownLocale_isEnglishWhateverTheDefault() {
    var refused = assertInstanceOf(FingerprintPaste.Refused.class, FingerprintPaste.parse(""));
    assertEquals(refused.message().english(), refused.message().in(Locale.JAPAN));
  }

  private static Arguments row(String code, String pasted, String part) {
    return Arguments.of(code, pasted, part);
  }
}
