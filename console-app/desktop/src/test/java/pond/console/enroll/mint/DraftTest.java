package pond.console.enroll.mint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pond.console.enroll.bench.Samples;
import pond.console.enroll.fingerprint.Known;
import pond.console.enroll.fingerprint.Reader;
import pond.console.words.Words;
import pond.model.api.MintRequest;
import pond.model.api.desk.SettingView;
import pond.model.tag.Grants;

class DraftTest {
  private static final Rules OPERATOR = new Rules(true, false, Duration.ofHours(1));
  private static final Rules STRICT = new Rules(true, true, Duration.ofHours(1));
  private static final Rules VIEWER = Rules.unknown(false);

  @ParameterizedTest
  @CsvSource({
    // fingerprint, unpinned, reason, grants, what is missing
    "good, false, '', 'pool:byo,tenant:a', ''",
    "good, false, '', pool:trusted, ''",
    "good, false, '', 'pool:byo,org:o', ''",
    "'', true, a lab machine, 'pool:byo,tenant:a', ''",
    "junk, true, a lab machine, 'pool:byo,tenant:a', ''",
    "'', false, '', 'pool:byo,tenant:a', FINGERPRINT",
    "junk, false, '', 'pool:byo,tenant:a', FINGERPRINT_WRONG",
    "'', true, too short, 'pool:byo,tenant:a', UNPINNED_REASON",
    "'', true, '          ', 'pool:byo,tenant:a', UNPINNED_REASON",
    "'', true, a lab machine, pool:trusted, UNPINNED_TRUSTED",
    "'', true, a lab machine, 'pool:byo,pool:trusted,tenant:a', UNPINNED_TRUSTED",
    "good, false, '', '', POOL",
    "good, false, '', tenant:a, POOL",
    "good, false, '', pool:byo, TENANT",
    "good, false, '', 'pool:byo,gpu', TENANT",
    "good, false, '', 'pool:byo,pool:trusted', TENANT",
    "'', false, '', '', FINGERPRINT POOL"
  })
  void missing_eachCombination(
      String pasted, boolean unpinned, String reason, String grants, String missing) {
    List<Missing> expected =
        Arrays.stream(missing.split(" ", -1))
            .filter(name -> !name.isEmpty())
            .map(Missing::valueOf)
            .toList();

    assertEquals(expected, draft(pasted, unpinned, reason, grants, "").missing(OPERATOR));
  }

  @Test
  void missing_rolesAndSettings_close() {
    Draft pinned = draft("good", false, "", "pool:trusted", "");
    Draft unpinned = draft("", true, "a lab machine", "pool:byo,tenant:a", "");

    assertEquals(List.of(Missing.PERMISSION), pinned.missing(VIEWER));
    assertEquals(List.of(), pinned.missing(STRICT));
    assertEquals(List.of(Missing.UNPINNED_FORBIDDEN), unpinned.missing(STRICT));
    assertEquals(
        List.of(Missing.NOTE_TOO_LONG),
        draft("good", false, "", "pool:trusted", "n".repeat(201)).missing(OPERATOR));
  }

  @Test
  void request_pinned_carriesTheCanonicalFingerprintAndNoReason() {
    MintRequest request =
        draft("good", false, "left over", "gpu,org:o,pool:byo,tenant:a", " box ").request();

    assertEquals(
        new MintRequest(
            Optional.of(Samples.RIGHT.text()),
            List.of("byo"),
            List.of("a"),
            List.of("o"),
            List.of("gpu"),
            900,
            "box"),
        request);
  }

  @Test
  void request_unpinned_leavesAPastedFingerprintOutAndSaysWhy() {
    MintRequest request = draft("good", true, " a lab machine ", "pool:byo,tenant:a", "").request();

    assertEquals(Optional.empty(), request.fingerprint());
    assertEquals(Optional.of("a lab machine"), request.reason());
  }

  @ParameterizedTest
  @EnumSource(Missing.class)
  void missing_hasASentence(Missing missing) {
    assertFalse(Words.of(Locale.GERMAN).text(missing.key()).isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "15m, false, 900, 4",
    "1h, true, 3600, 4",
    "7d, true, 604800, 4",
    "2h, false, 7200, 5",
    "8d, false, 3600, 4",
    "0h, false, 3600, 4",
    "soon, false, 3600, 4"
  })
  void rules_readSettings(String ttl, boolean required, long seconds, int choices) {
    Rules rules =
        Rules.of(
            true,
            List.of(
                setting("codes.default_ttl", ttl),
                setting("codes.require_fingerprint", String.valueOf(required))));

    assertEquals(Duration.ofSeconds(seconds), rules.usualTtl());
    assertEquals(required, rules.fingerprintRequired());
    assertEquals(choices, rules.ttls().size());
  }

  private static SettingView setting(String key, String value) {
    return new SettingView(key, value, "default", false, "", List.of());
  }

  private static Draft draft(
      String pasted, boolean unpinned, String reason, String grants, String note) {
    String raw = pasted.equals("good") ? Samples.RIGHT.text() : pasted;
    return new Draft(
        Reader.read(raw, Known.NOTHING),
        unpinned,
        reason,
        Grants.parse(grants),
        Duration.ofMinutes(15),
        note);
  }
}
