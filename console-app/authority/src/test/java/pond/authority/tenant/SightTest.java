package pond.authority.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pond.authority.FakeWorker;
import pond.authority.place.PlacementPolicy;
import pond.authority.place.Requirement;
import pond.authority.worker.Worker;
import pond.model.digest.Sha256;
import pond.model.id.WorkerId;
import pond.model.sandbox.SandboxProfile;
import pond.model.statement.PinMethod;
import pond.model.statement.WorkerKeys;
import pond.model.tag.Grants;
import pond.model.tag.OrgDirectory;
import pond.model.tag.OrgId;
import pond.model.tag.RequiredTags;
import pond.model.tag.Tag;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;
import pond.model.wire.Platform;
import pond.model.wire.WorkerState;

/** Who may see a tenant's data, against placement, over many random machines. */
class SightTest {
  private static final TenantId ACME = TenantId.parse("acme");
  private static final TenantId GLOBEX = TenantId.parse("globex");
  private static final List<TenantId> TENANTS = List.of(ACME, GLOBEX, TenantId.parse("initech"));
  private static final List<Tag> TAGS =
      List.of(
          Tag.parse("pool:trusted"),
          Tag.parse("pool:byo"),
          Tag.parse("tenant:acme"),
          Tag.parse("tenant:globex"),
          Tag.parse("org:umbrella"),
          Tag.parse("org:other"),
          Tag.parse("gpu"));

  private final PlacementPolicy policy =
      new PlacementPolicy(OrgDirectory.of(Map.of(ACME, new OrgId("umbrella"))));
  private final Sight sight = new Sight(policy);
  private final FakeWorker keys = FakeWorker.fresh("box");

  @Test
  void of_anyMachine_isExactlyWhatPlacementAllowsByItsGrants() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      Worker worker = worker(random);
      for (TenantId tenant : TENANTS) {
        Optional<Sight.Why> why = sight.of(worker, tenant);
        String what = "seed " + seed + ": " + worker + " and " + tenant + " gave " + why;
        boolean revoked = worker.state() == WorkerState.REVOKED;
        boolean byo = allowed(granted(worker), Tier.BYO, tenant);
        boolean trusted = allowed(granted(worker), Tier.TRUSTED, tenant);
        boolean byTenant = why.filter(w -> w != Sight.Why.TRUSTED_POOL).isPresent();

        assertEquals(!revoked && byo, byTenant, what);
        assertEquals(!revoked && (byo || trusted), why.isPresent(), what);
        // Whatever placement would do with it right now is never more than what is shown.
        assertTrue(!allowed(worker, Tier.BYO, tenant) || byTenant, what);
        assertTrue(!allowed(worker, Tier.TRUSTED, tenant) || why.isPresent(), what);
      }
    }
  }

  @Test
  void of_eachGround_namesIt() {
    assertEquals(Optional.of(Sight.Why.TENANT_TAG), why("pool:byo,tenant:acme", ACME));
    assertEquals(Optional.of(Sight.Why.ORG), why("org:umbrella,pool:byo", ACME));
    assertEquals(Optional.of(Sight.Why.TRUSTED_POOL), why("pool:trusted", GLOBEX));
    assertEquals(Optional.empty(), why("pool:byo,tenant:acme", GLOBEX));
    assertEquals(Optional.empty(), why("tenant:acme", ACME), "a tag without its pool");
  }

  private Optional<Sight.Why> why(String grants, TenantId tenant) {
    Worker worker =
        worker(WorkerState.PAUSED, Grants.parse(grants), TagSet.empty(), Set.of(), false);
    return sight.of(worker, tenant);
  }

  private boolean allowed(Worker worker, Tier tier, TenantId tenant) {
    TagSet required = RequiredTags.of(tier, tenant, TagSet.empty()).tags();
    Requirement job = new Requirement(required, SandboxProfile.UNTRUSTED_CODE_READ, Set.of());
    return policy.decide(worker.candidate(), job).isEligible();
  }

  /** The same machine, active, asking for all of its grants, offering everything. */
  private Worker granted(Worker worker) {
    return worker(
        WorkerState.ACTIVE, worker.grants(), TagSet.empty(), Set.of(SandboxProfile.values()), true);
  }

  private Worker worker(Random random) {
    WorkerState[] states = WorkerState.values();
    Set<SandboxProfile> profiles =
        Set.of(SandboxProfile.values()).stream()
            .filter(p -> random.nextBoolean())
            .collect(Collectors.toSet());
    return worker(
        states[random.nextInt(states.length)],
        new Grants(some(random)),
        random.nextBoolean() ? TagSet.empty() : some(random),
        profiles,
        random.nextBoolean());
  }

  private static TagSet some(Random random) {
    Set<Tag> tags = new TreeSet<>(new ArrayList<>(TAGS));
    tags.removeIf(tag -> random.nextBoolean());
    return TagSet.of(tags);
  }

  private Worker worker(
      WorkerState state, Grants grants, TagSet asked, Set<SandboxProfile> profiles, boolean seen) {
    WorkerKeys pinned = keys.keys();
    return new Worker(
        WorkerId.of("w-aaaaaaaaaaaa"),
        "box",
        state,
        pinned.fingerprint(),
        pinned,
        grants,
        asked,
        PinMethod.FINGERPRINT,
        Sha256.of(new byte[0]).bytes(),
        Instant.EPOCH,
        new Platform("linux", "amd64", "1.0.0", "box"),
        profiles,
        seen ? Optional.of("0".repeat(32)) : Optional.empty(),
        seen ? Optional.of(Instant.EPOCH) : Optional.empty());
  }
}
