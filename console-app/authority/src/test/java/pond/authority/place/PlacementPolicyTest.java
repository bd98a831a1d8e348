package pond.authority.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pond.model.id.WorkerId;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.Grants;
import pond.model.tag.OrgDirectory;
import pond.model.tag.OrgId;
import pond.model.tag.RequiredTags;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;
import pond.model.wire.WorkerState;

/** The seed's table, cell by cell, and each rule alone. */
final class PlacementPolicyTest {
  private static final SandboxProfile WRITE = SandboxProfile.UNTRUSTED_CODE_WRITE;
  private static final TenantId ACME = new TenantId("acme");

  private final WorkerId id = WorkerId.random(new SecureRandom());
  private final PlacementPolicy policy =
      new PlacementPolicy(OrgDirectory.of(Map.of(ACME, new OrgId("umbrella"))));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # tier,   grants,                         excluded by
          trusted,  'pool:trusted',                 -
          -,        'pool:trusted',                 -
          trusted,  'pool:byo,tenant:acme',         TIER
          -,        'pool:byo,tenant:acme',         TIER
          trusted,  '',                             TIER
          byo,      'pool:byo,tenant:acme',         -
          byo,      'pool:byo,org:umbrella',        -
          byo,      'pool:byo,tenant:globex',       TENANT
          byo,      'pool:byo,org:other',           TENANT
          byo,      'pool:byo',                     TENANT
          byo,      'pool:trusted',                 TIER
          byo,      'pool:trusted,tenant:acme',     TIER
          any,      '',                             -
          any,      'pool:trusted',                 -
          any,      'pool:byo,tenant:globex',       -
          """)
  void decide_everyTierAndGrant_followsTheSeedsTable(
      String tier, String grants, PlacementRule excludedBy) {
    TagSet required =
        RequiredTags.of(Tier.parse(Optional.ofNullable(tier)), ACME, TagSet.empty()).tags();

    Placement placement = policy.decide(worker(WorkerState.ACTIVE, grants), job(required));

    assertEquals(Optional.ofNullable(excludedBy), rule(placement));
  }

  @Test
  void decide_extraTagNotGranted_isExcludedByTags() {
    TagSet required = RequiredTags.of(Tier.ANY, ACME, TagSet.parse("gpu:h100")).tags();

    assertEquals(
        Optional.of(PlacementRule.TAGS),
        rule(policy.decide(worker(WorkerState.ACTIVE, "gpu:a100"), job(required))));
    assertTrue(policy.decide(worker(WorkerState.ACTIVE, "gpu:h100"), job(required)).isEligible());
  }

  @ParameterizedTest
  @EnumSource(value = WorkerState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void decide_notActive_isExcludedByState(WorkerState state) {
    assertEquals(
        Optional.of(PlacementRule.STATE),
        rule(policy.decide(worker(state, ""), job(TagSet.empty()))));
  }

  @Test
  void decide_profileNotOffered_isExcludedByProfile() {
    Candidate bare = new Candidate(id, "w", WorkerState.ACTIVE, Grants.none(), Set.of());

    assertEquals(
        Optional.of(PlacementRule.PROFILE), rule(policy.decide(bare, job(TagSet.empty()))));
  }

  @Test
  void decide_refusedBefore_isExcluded() {
    Requirement again = new Requirement(TagSet.empty(), WRITE, Set.of(id));

    assertEquals(
        Optional.of(PlacementRule.REFUSED_BEFORE),
        rule(policy.decide(worker(WorkerState.ACTIVE, ""), again)));
  }

  private Candidate worker(WorkerState state, String grants) {
    return new Candidate(id, "w", state, Grants.parse(grants), Set.of(WRITE));
  }

  private static Requirement job(TagSet required) {
    return new Requirement(required, WRITE, Set.of());
  }

  private static Optional<PlacementRule> rule(Placement placement) {
    return switch (placement) {
      case Placement.Eligible ok -> Optional.empty();
      case Placement.Excluded no -> {
        assertInstanceOf(String.class, no.sentence());
        yield Optional.of(no.rule());
      }
    };
  }
}
