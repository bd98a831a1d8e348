package pond.model.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {
  private static final TenantId WEB = TenantId.parse("acme-web");
  private static final OrgDirectory ACME =
      OrgDirectory.of(
          Map.of(WEB, OrgId.parse("acme"), TenantId.parse("other"), OrgId.parse("rival")));

  @Test
  void tier_absent_isTrusted() {
    assertEquals(Tier.TRUSTED, Tier.parse(Optional.empty()));
    for (Tier tier : Tier.values()) {
      assertEquals(tier, Tier.parse(Optional.of(tier.word())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Trusted", "BYO", " byo", "byo ", "none", "all", "trusted,byo"})
  void tier_unknown_refused(String text) {
    var refused = assertThrows(TagRefusedException.class, () -> Tier.parse(Optional.of(text)));
    assertEquals(TagRefusal.TIER_UNKNOWN, refused.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "TRUSTED,'','pool:trusted'",
    "BYO,'','pool:byo,tenant:acme-web'",
    "ANY,'',''",
    "TRUSTED,'gpu','gpu,pool:trusted'",
    "BYO,'gpu,os:linux','gpu,os:linux,pool:byo,tenant:acme-web'",
    "ANY,'gpu','gpu'"
  })
  void requiredTags_perTier_areTheSeedTable(Tier tier, String extra, String expected) {
    assertEquals(expected, RequiredTags.of(tier, WEB, TagSet.parse(extra)).tags().canonical());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pool:byo", "pool:trusted", "tenant:other", "org:acme", "pond:x", "pool"})
  void requiredTags_reservedExtra_refused(String extra) {
    for (Tier tier : Tier.values()) {
      var refused =
          assertThrows(
              TagRefusedException.class, () -> RequiredTags.of(tier, WEB, TagSet.parse(extra)));
      assertEquals(TagRefusal.TAG_RESERVED, refused.reason());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'pool:byo,tenant:acme-web',BYO,''",
    "'pool:byo,org:acme',BYO,''",
    "'pool:byo,tenant:other',BYO,'tenant:acme-web'",
    "'pool:byo,org:rival',BYO,'tenant:acme-web'",
    "'pool:byo',BYO,'tenant:acme-web'",
    "'tenant:acme-web',BYO,'pool:byo'",
    "'pool:trusted,tenant:acme-web',BYO,'pool:byo'",
    "'pool:byo,tenant:acme-web,org:acme',TRUSTED,'pool:trusted'",
    "'pool:trusted',TRUSTED,''",
    "'',TRUSTED,'pool:trusted'",
    "'',ANY,''"
  })
  void satisfy_perGrant_namesWhatIsMissing(String grants, Tier tier, String missing) {
    Match match = Grants.parse(grants).satisfy(RequiredTags.of(tier, WEB, TagSet.empty()), ACME);
    Match expected =
        missing.isEmpty() ? new Match.Satisfied() : new Match.Missing(TagSet.parse(missing));
    assertEquals(expected, match);
    assertEquals(missing.isEmpty(), match.isSatisfied());
  }

  @Test
  void satisfy_orgOfProjectUnknown_failsClosed() {
    RequiredTags required = RequiredTags.of(Tier.BYO, WEB, TagSet.empty());
    assertFalse(
        Grants.parse("pool:byo,org:acme").satisfy(required, OrgDirectory.none()).isSatisfied());
  }

  @Test
  void satisfy_orgTagRequiredDirectly_tenantsDoNotCoverIt() {
    assertFalse(
        Grants.parse("tenant:acme-web").satisfy(TagSet.parse("org:acme"), ACME).isSatisfied());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pool:any", "pool:gpu", "pool", "tenant", "tenant:a.b", "org:a_b", "pond:x"})
  void grants_reservedTagWithoutMeaning_refused(String tag) {
    var refused = assertThrows(TagRefusedException.class, () -> Grants.parse(tag));
    assertEquals(TagRefusal.TAG_RESERVED_VALUE, refused.reason());
  }

  @Test
  void grants_fromParts_haveAllTagsAndAnyGrantsNothing() {
    Grants grants =
        Grants.of(
            Set.of(Tier.BYO, Tier.ANY),
            Set.of(WEB),
            Set.of(OrgId.parse("acme")),
            TagSet.parse("gpu"));
    assertEquals("gpu,org:acme,pool:byo,tenant:acme-web", grants.canonical());
    assertEquals(List.of(WEB), grants.tenants().toList());
    assertEquals(List.of(OrgId.parse("acme")), grants.orgs().toList());
    assertEquals(TagSet.parse("gpu"), grants.free());
    assertTrue(grants.inByoPool());
    assertFalse(grants.inTrustedPool());
  }

  @Test
  void grants_freeTagInReservedName_refused() {
    TagSet free = TagSet.parse("pool:trusted");
    var refused =
        assertThrows(
            TagRefusedException.class, () -> Grants.of(Set.of(), Set.of(), Set.of(), free));
    assertEquals(TagRefusal.TAG_RESERVED, refused.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "'pool:byo','pool:byo'",
    "'pool:byo,tenant:acme-web','pool:byo,tenant:acme-web'",
    "'gpu','gpu'"
  })
  void narrow_askedSubset_isExactlyTheAsk(String asked, String effective) {
    Grants granted = Grants.parse("pool:byo,org:acme,gpu");
    Grants expected = asked.isEmpty() ? granted : Grants.parse(effective);
    assertEquals(
        new Narrowing.Narrowed(expected), Narrowing.of(granted, TagSet.parse(asked), ACME));
  }

  @ParameterizedTest
  @CsvSource({
    "'pool:trusted','pool:trusted'",
    "'pool:byo,tenant:other','tenant:other'",
    "'org:rival,gpu,fast','fast,org:rival'",
    "'pool:gold','pool:gold'"
  })
  void narrow_askedForMore_namesOnlyTheExcess(String asked, String excess) {
    Grants granted = Grants.parse("pool:byo,org:acme,gpu");
    assertEquals(
        new Narrowing.AskedForMore(TagSet.parse(excess)),
        Narrowing.of(granted, TagSet.parse(asked), ACME));
  }

  @Test
  void narrow_tenantsGranted_orgIsMore() {
    assertInstanceOf(
        Narrowing.AskedForMore.class,
        Narrowing.of(Grants.parse("pool:byo,tenant:acme-web"), TagSet.parse("org:acme"), ACME));
  }

  @Test
  void narrow_randomAsks_neverWiden() {
    Random random = new Random(7);
    List<String> all =
        List.of("pool:trusted", "pool:byo", "tenant:acme-web", "tenant:other", "org:acme", "gpu");
    for (int i = 0; i < 5_000; i++) {
      Grants granted = new Grants(pick(random, all));
      if (Narrowing.of(granted, pick(random, all), ACME) instanceof Narrowing.Narrowed narrowed) {
        Grants less = narrowed.effective();
        TagSet required = pick(random, all);
        assertTrue(
            !less.satisfy(required, ACME).isSatisfied()
                || granted.satisfy(required, ACME).isSatisfied());
      }
    }
  }

  private static TagSet pick(Random random, List<String> from) {
    return TagSet.parse(from.stream().filter(t -> random.nextBoolean()).toList());
  }
}
