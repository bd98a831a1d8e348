package pond.console.enroll.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.console.words.Words;
import pond.model.tag.Grants;
import pond.model.tag.Match;
import pond.model.tag.OrgDirectory;
import pond.model.tag.RequiredTags;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

class SeesTest {
  private static final Words ENGLISH = Words.of(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|This worker will receive no jobs: choose a tier.",
        "tenant:acme-web|This worker will receive no jobs: choose a tier.",
        "gpu|This worker will receive no jobs: choose a tier.",
        "pool:byo|This worker will receive no jobs until a tenant is named.",
        "pool:byo,gpu|This worker will receive no jobs until a tenant is named.",
        "pool:byo,tenant:acme-web|This worker will only receive jobs of: acme-web.",
        "pool:byo,tenant:b,tenant:a|This worker will only receive jobs of: a, b.",
        "pool:byo,org:umbrella|This worker will only receive jobs of: org:umbrella.",
        "pool:byo,tenant:a,org:o|This worker will only receive jobs of: a, org:o.",
        "pool:trusted|This worker will receive jobs of every tenant at tier trusted.",
        "pool:trusted,tenant:a|This worker will receive jobs of every tenant at tier trusted; naming a changes nothing.",
        "pool:trusted,pool:byo|This worker will receive jobs of every tenant at tier trusted, and no byo jobs until a tenant is named.",
        "pool:trusted,pool:byo,tenant:a|This worker will receive jobs of every tenant at tier trusted, and byo jobs of: a."
      })
  void sentence_everyCombination(String grants, String sentence) {
    assertEquals(sentence, Sees.of(Grants.parse(grants)).sentence(ENGLISH));
  }

  /** The sentence about tenants says what placement does, for two tenants and both tiers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pool:byo",
        "pool:byo,tenant:a",
        "pool:byo,tenant:a,tenant:b",
        "pool:trusted",
        "pool:trusted,tenant:a",
        "pool:byo,pool:trusted",
        "pool:byo,pool:trusted,tenant:a",
        "tenant:a",
        "gpu,tenant:a"
      })
  void of_agreesWithPlacement(String text) {
    Grants grants = Grants.parse(text);
    Sees sees = Sees.of(grants);
    boolean trusted =
        List.of(
                Sees.Kind.TRUSTED,
                Sees.Kind.TRUSTED_NAMED,
                Sees.Kind.TRUSTED_AND,
                Sees.Kind.TRUSTED_AND_NOBODY)
            .contains(sees.kind());
    boolean byo = List.of(Sees.Kind.ONLY, Sees.Kind.TRUSTED_AND).contains(sees.kind());

    for (String tenant : List.of("a", "b")) {
      assertEquals(trusted, allowed(grants, Tier.TRUSTED, tenant), tenant);
      assertEquals(byo && sees.who().contains(tenant), allowed(grants, Tier.BYO, tenant), tenant);
    }
  }

  @ParameterizedTest
  @CsvSource({"pool:byo, 1", "'pool:byo,gpu', 2", "'', 0", "gpu, 1"})
  void remarks_tellTagsAndTierAny(String grants, int remarks) {
    assertEquals(remarks, Sees.of(Grants.parse(grants)).remarks(ENGLISH).size());
  }

  private static boolean allowed(Grants grants, Tier tier, String tenant) {
    RequiredTags required = RequiredTags.of(tier, new TenantId(tenant), TagSet.empty());
    return grants.satisfy(required, OrgDirectory.none()) instanceof Match.Satisfied;
  }
}
