package pond.authority.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.authority.code.MintPolicy.Decision;
import pond.model.api.MintRequest;

/**
 * The table of docs/spec/tags-and-tiers.md and design section 4: what may be minted, and what not.
 */
class MintPolicyTest {
  private static final MintRules RULES = new MintRules(Duration.ofHours(1), false);
  private static final String FINGERPRINT =
      "pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0";

  private static List<String> words(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  private static MintRequest request(
      boolean pinned, String pools, String tenants, String orgs, String tags, long ttl) {
    Optional<String> fingerprint = pinned ? Optional.of(FINGERPRINT) : Optional.empty();
    return new MintRequest(
        fingerprint, words(pools), words(tenants), words(orgs), words(tags), ttl, "");
  }

  @ParameterizedTest
  @CsvSource({
    // pinned, pools, tenants, orgs, tags, what it grants
    "false, byo, acme-web, , , 'pool:byo,tenant:acme-web'",
    "false, byo, acme-web umbrella, , gpu, 'gpu,pool:byo,tenant:acme-web,tenant:umbrella'",
    "false, byo, , acme, , 'org:acme,pool:byo'",
    "true, trusted, , , , pool:trusted",
    "true, byo, acme-web, , , 'pool:byo,tenant:acme-web'",
    "true, byo trusted, acme-web, , , 'pool:byo,pool:trusted,tenant:acme-web'",
    "true, any, , , gpu, gpu",
    "true, , , , gpu, gpu"
  })
  void decide_allowed_grantsExactlyThat(
      boolean pinned, String pools, String tenants, String orgs, String tags, String granted) {
    Decision decision = MintPolicy.decide(request(pinned, pools, tenants, orgs, tags, 0), RULES);

    Decision.Granted yes = assertInstanceOf(Decision.Granted.class, decision);
    assertEquals(granted, yes.grants().canonical());
    assertEquals(Duration.ofHours(1), yes.ttl());
    assertEquals(pinned, yes.fingerprint().isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    // pinned, pools, tenants, orgs, tags, why not
    "false, trusted, , , , TRUSTED_NEEDS_FINGERPRINT",
    "false, trusted byo, acme-web, , , TRUSTED_NEEDS_FINGERPRINT",
    "false, any, , , gpu, TRUSTED_NEEDS_FINGERPRINT",
    "false, , acme-web, , , TRUSTED_NEEDS_FINGERPRINT",
    "false, byo, , , , BYO_NEEDS_TENANT",
    "true, byo, , , , BYO_NEEDS_TENANT",
    "true, byo, , , gpu, BYO_NEEDS_TENANT",
    "false, , , , , NOTHING_GRANTED",
    "true, any, , , , NOTHING_GRANTED",
    "true, TRUSTED, , , , GRANT_INVALID",
    "true, everything, , , , GRANT_INVALID",
    "true, byo, Acme, , , GRANT_INVALID",
    "true, byo, a/../b, , , GRANT_INVALID",
    "true, byo, acme-web, Org!, , GRANT_INVALID",
    "false, byo, acme-web, , pool:trusted, GRANT_INVALID",
    "true, byo, acme-web, , tenant:other, GRANT_INVALID",
    "true, byo, acme-web, , org:acme, GRANT_INVALID",
    "true, byo, acme-web, , pond:admin, GRANT_INVALID",
    "true, byo, acme-web, , gpu gpu, GRANT_INVALID",
    "true, byo, acme-web, , GPU, GRANT_INVALID"
  })
  void decide_notAllowed_saysWhichRule(
      boolean pinned, String pools, String tenants, String orgs, String tags, MintRefusal reason) {
    Decision decision = MintPolicy.decide(request(pinned, pools, tenants, orgs, tags, 0), RULES);

    assertEquals(reason, assertInstanceOf(Decision.Refused.class, decision).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "60, true",
    "604800, true",
    "59, false",
    "604801, false",
    "-1, false",
    "9223372036854775807, false"
  })
  void decide_timeToLive_isFromAMinuteToAWeek(long seconds, boolean granted) {
    Decision decision = MintPolicy.decide(request(true, "trusted", "", "", "", seconds), RULES);

    assertEquals(granted, decision instanceof Decision.Granted);
    if (decision instanceof Decision.Refused refused) {
      assertEquals(MintRefusal.TTL_OUT_OF_RANGE, refused.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pondfp1",
        "pondfp1tg4a…alm0",
        "PONDFP1TG4AWZK2PJH439EJ8TE3DAGWAFD7QH4UV4EMRJZNTV3KSN0244GS20ALM0",
        " pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0",
        "pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm1",
        "pondoc15f24mujfa5wveehl9rd4avh2a39ss4xnejn3dqk0x9v8stptm23sx7qycd",
        "5a2bd70aca0caf5897323af316f50eea5be05ebc6573b1c8535b23684deaad51"
      })
  void decide_anythingButOneCanonicalFingerprint_isRefused(String text) {
    MintRequest request =
        new MintRequest(
            Optional.of(text), List.of("trusted"), List.of(), List.of(), List.of(), 0, "");

    Decision.Refused no =
        assertInstanceOf(Decision.Refused.class, MintPolicy.decide(request, RULES));
    assertEquals(MintRefusal.FINGERPRINT_INVALID, no.reason());
  }

  @Test
  void decide_longNote_isRefused() {
    MintRequest request =
        new MintRequest(
            Optional.empty(),
            List.of("byo"),
            List.of("acme-web"),
            List.of(),
            List.of(),
            0,
            "x".repeat(201));

    Decision.Refused no =
        assertInstanceOf(Decision.Refused.class, MintPolicy.decide(request, RULES));
    assertEquals(MintRefusal.NOTE_TOO_LONG, no.reason());
  }

  @Test
  void decide_longReason_isRefused() {
    MintRequest request =
        new MintRequest(
            Optional.empty(),
            List.of("byo"),
            List.of("acme-web"),
            List.of(),
            List.of(),
            0,
            "",
            Optional.of("x".repeat(501)));

    Decision.Refused no =
        assertInstanceOf(Decision.Refused.class, MintPolicy.decide(request, RULES));
    assertEquals(MintRefusal.REASON_TOO_LONG, no.reason());
  }

  @ParameterizedTest
  @EnumSource(MintRefusal.class)
  void refusals_haveASentenceAndAFix(MintRefusal refusal) {
    assertFalse(refusal.sentence().isBlank());
    assertFalse(refusal.fix().isBlank());
  }
}
