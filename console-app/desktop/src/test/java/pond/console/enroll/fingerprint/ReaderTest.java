package pond.console.enroll.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.console.enroll.bench.Samples;
import pond.console.words.Words;
import pond.model.api.WorkerView;
import pond.model.code.EnrollmentCode;
import pond.model.digest.Sha256;
import pond.model.fingerprint.RootDigest;

class ReaderTest {
  private static final String GOOD = Samples.RIGHT.text();
  private static final String TAIL = GOOD.substring("pondfp1".length());
  private static final Known KNOWN =
      new Known(Optional.of(Samples.ROOT.text()), List.of(), Map.of(), Map.of());

  /** One paste for each code of the reader. */
  static List<List<String>> nearMisses() {
    String hex = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    String two = GOOD + "\n" + Samples.WRONG.text();
    return List.of(
        List.of("FP_EMPTY", "  \n"),
        List.of("FP_ONLY_PREFIX", "pondfp1"),
        List.of("FP_SHORT", GOOD.substring(0, 40)),
        List.of("FP_ELLIPSIS", Samples.RIGHT.shortText()),
        List.of("FP_LONG", GOOD + "qqq"),
        List.of("FP_TRAILING", GOOD + " thanks, Anna"),
        List.of("FP_TRAILING", "here it is: " + GOOD),
        List.of("FP_TWO", two),
        List.of("FP_BADCHAR", changed(12, 'b')),
        List.of("FP_ONE_WRONG", changed(12, GOOD.charAt(12) == 'q' ? 'p' : 'q')),
        List.of("FP_CHECKSUM", "pondfp1" + new StringBuilder(TAIL).reverse()),
        List.of("FP_SSH", "SHA256:" + "a".repeat(43)),
        List.of("FP_MD5", "MD5:" + "aa:".repeat(15) + "aa"),
        List.of("FP_SSH_PUBKEY", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIabc me@box"),
        List.of("FP_PEM", "-----BEGIN CERTIFICATE-----"),
        List.of("FP_PRIVATE_KEY", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl"),
        List.of("FP_ENROLL_CODE", Samples.CODE.text()),
        List.of("FP_PAIRING_CODE", "pondpc1" + "q".repeat(72)),
        List.of("FP_ORCH", Samples.ROOT.text()),
        List.of("FP_GPG40", hex.substring(0, 40)),
        List.of("FP_HEX64", hex),
        List.of("FP_AGE", "age1" + "q".repeat(58)),
        List.of("FP_SAFETYNO", "12345 ".repeat(12)),
        List.of("FP_VERSION", "pondfp2" + TAIL),
        List.of("FP_UNKNOWN", "hello"));
  }

  private static String changed(int at, char to) {
    return GOOD.substring(0, at) + to + GOOD.substring(at + 1);
  }

  @ParameterizedTest
  @MethodSource("nearMisses")
  void read_nearMiss_hasItsCodeAndAWholeSentenceInBothLanguages(List<String> sample) {
    Reading reading = Reader.read(sample.get(1), KNOWN);

    assertEquals(sample.get(0), reading.code());
    String english = said(Locale.ENGLISH, reading);
    String german = said(Locale.GERMAN, reading);
    assertFalse(english.contains("{") || german.contains("{"), english + german);
    assertFalse(english.equals(german), english);
    assertTrue(new FingerprintState().fingerprint().isEmpty());
  }

  @Test
  void everySentenceOfTheReader_isInTheBundleWordForWord() throws Exception {
    Properties master = new Properties();
    try (var in = Reader.class.getResourceAsStream("/pond/model/paste/messages.properties")) {
      master.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Words words = Words.of(Locale.ENGLISH);
    Object[] places = {"{0}", "{1}"};
    for (String key : master.stringPropertyNames()) {
      boolean ours = key.startsWith("FP_") || key.startsWith("NOTE_") || key.startsWith("ENR_");
      if (ours && !key.equals("FP_REVOKED")) {
        assertEquals(master.getProperty(key), words.text("fingerprint." + key, places), key);
      }
    }
    assertEquals(
        master.getProperty("FP_REVOKED"), words.text("fingerprint.FP_REVOKED.quarantined", places));
  }

  @Test
  void read_lineBreaksAndGroups_saysWhatWasRemoved() {
    String wrapped =
        GOOD.substring(0, 30) + "\n" + GOOD.substring(30, 50) + "\n" + GOOD.substring(50);

    Reading.Valid valid = assertInstanceOf(Reading.Valid.class, Reader.read(wrapped, KNOWN));

    assertEquals(Samples.RIGHT, valid.fingerprint());
    ReadingWords words = new ReadingWords(Words.of(Locale.ENGLISH), ZoneOffset.UTC);
    assertEquals(List.of("Removed 2 line breaks."), words.notes(valid));
    assertEquals("Valid fingerprint", words.sentence(valid));
  }

  @Test
  void read_otherOrUnknownOrchestrator_isNotCalledOurOwn() {
    RootDigest other = RootDigest.ofDigest(Sha256.of(new byte[] {1}));

    assertTrue(said(Locale.ENGLISH, Reader.read(other.text(), KNOWN)).contains("another"));
    assertTrue(
        said(Locale.ENGLISH, Reader.read(Samples.ROOT.text(), KNOWN)).contains("own fingerprint"));
    assertEquals(
        "FP_ORCH_SOME",
        ((Reading.Refused) Reader.read(other.text(), Known.NOTHING)).message().key());
  }

  @Test
  void read_enrollmentCode_keepsItsIdOnly() {
    EnrollmentCode code = EnrollmentCode.generate(Samples.ROOT, new SecureRandom());
    String id = code.id().toString();
    String text = code.text();

    Reading.Refused refused =
        assertInstanceOf(Reading.Refused.class, Reader.read("  " + text + "\n", KNOWN));

    assertEquals(Optional.of(id), refused.codeId());
    assertFalse(refused.toString().contains(text.substring(16)), refused::toString);
  }

  @Test
  void read_fingerprintOfAWorker_namesItAndWhen() {
    WorkerView worker = Samples.worker("w-1", "active", Samples.RIGHT);
    Known known = new Known(Optional.empty(), List.of(worker), Map.of(), Map.of());

    Reading reading = Reader.read(GOOD, known);

    assertEquals("FP_ALREADY_PINNED", reading.code());
    assertEquals(
        "This fingerprint already belongs to worker gpu-07 (enrolled May 12, 2026). Re-enrol that"
            + " worker instead?",
        said(Locale.ENGLISH, reading));
  }

  @ParameterizedTest
  @CsvSource({"revoked, was revoked on Nov 3", "quarantined, was quarantined on Nov 3"})
  void read_fingerprintShutOut_saysWhenAndWhy(String state, String part) {
    WorkerView worker = Samples.worker("w-1", state, Samples.RIGHT);
    Ban ban = new Ban(Instant.parse("2026-11-03T10:00:00Z"), "signature invalid");
    Known told = new Known(Optional.empty(), List.of(worker), Map.of("w-1", ban), Map.of());
    Known silent = new Known(Optional.empty(), List.of(worker), Map.of(), Map.of());

    String sentence = said(Locale.ENGLISH, Reader.read(GOOD, told));

    assertEquals("FP_REVOKED", Reader.read(GOOD, told).code());
    assertTrue(sentence.contains(part) && sentence.contains("signature invalid"), sentence);
    assertTrue(said(Locale.ENGLISH, Reader.read(GOOD, silent)).contains("gpu-07"));
  }

  @Test
  void read_keyThatWasRefusedBefore_isValidButTold() {
    Known known =
        new Known(
            Optional.empty(),
            List.of(),
            Map.of(),
            Known.refusals(List.of(Samples.waiting(Samples.offer("FINGERPRINT_MISMATCH")))));

    Reading.Valid valid =
        assertInstanceOf(Reading.Valid.class, Reader.read(Samples.WRONG.text(), known));

    assertEquals("203.0.113.9", valid.refusedBefore().orElseThrow().address());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-----BEGIN PRIVATE KEY-----", "AGE-SECRET-KEY-1QQQ", "pondec1qqqqqq"})
  void isSecret_secrets(String secret) {
    assertTrue(Reader.isSecret("text before " + secret));
    assertFalse(Arrays.asList(GOOD, "", "hello").stream().anyMatch(Reader::isSecret));
  }

  private static String said(Locale locale, Reading reading) {
    return new ReadingWords(Words.of(locale), ZoneOffset.UTC).sentence(reading);
  }
}
