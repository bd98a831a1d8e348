package pond.model.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.JobId;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.json.StrictJson;
import pond.model.key.SealingPublicKey;
import pond.model.key.SigningKeyPair;
import pond.model.runfile.StageId;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.SandboxProperty;
import pond.model.sandbox.SandboxReport;
import pond.model.statement.BlobRef;
import pond.model.statement.JobKey;
import pond.model.statement.Order;
import pond.model.statement.OrderInput;
import pond.model.statement.OrderSandbox;
import pond.model.statement.ResultPredicate;
import pond.model.statement.ResultStatement;
import pond.model.tag.RequiredTags;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/**
 * A small world for verdict tests: one order, leased to one worker, and honest results to spoil.
 */
final class Bench {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final SandboxProfile PROFILE = SandboxProfile.UNTRUSTED_CODE_WRITE;

  final SecureRandom random = new SecureRandom();
  final SigningKeyPair mine = SigningKeyPair.generate(random);
  final SigningKeyPair theirs = SigningKeyPair.generate(random);
  final PinnedKey me = pin(mine, WorkerId.random(random), false);
  final PinnedKey them = pin(theirs, WorkerId.random(random), false);
  final PinBook pins =
      keyid ->
          List.of(me, them).stream().filter(p -> p.signing().toString().equals(keyid)).findFirst();
  final JobKey job = job(1, 3);
  final Order order = order(job);
  final Sha256 orderSha = Sha256.of("the order envelope".getBytes(UTF_8));
  final IssuedOrder issued = new IssuedOrder(order, orderSha, me);
  final Sha256 output = Sha256.of("output".getBytes(UTF_8));

  PinnedKey pin(SigningKeyPair key, WorkerId id, boolean revoked) {
    return new PinnedKey(
        id, Fingerprint.of(key.publicKey().bytes(), sealing().bytes()), key.publicKey(), revoked);
  }

  static SealingPublicKey sealing() {
    byte[] base = new byte[32];
    base[0] = 9;
    return SealingPublicKey.ofBytes(base);
  }

  JobKey job(int attempt, long fence) {
    return new JobKey(
        RunId.random(random),
        StageId.parse("build"),
        JobId.random(random),
        attempt,
        LeaseId.random(random),
        "ab".repeat(16),
        fence);
  }

  Order order(JobKey job) {
    TenantId tenant = TenantId.parse("acme-web");
    Sha256 input = Sha256.of("input".getBytes(UTF_8));
    return new Order(
        job,
        tenant,
        Tier.BYO,
        RequiredTags.of(Tier.BYO, tenant, TagSet.empty()).tags(),
        me.workerId(),
        me.fingerprint(),
        List.of("true"),
        Map.of("A", "b"),
        new OrderSandbox(PROFILE, OrderSandbox.NETWORK_NONE, JobLimits.defaults(PROFILE)),
        new OrderInput(
            input,
            1024,
            new BlobRef(Sha256.of("blob".getBytes(UTF_8)), 300),
            "header".getBytes(UTF_8)),
        List.of(sealing()),
        NOW,
        NOW.plus(Duration.ofHours(1)),
        7);
  }

  ResultPredicate honest() {
    return result(job, orderSha, order.input().inputSha(), output, 0, sandbox(PROFILE));
  }

  ResultPredicate result(
      JobKey job, Sha256 orderSha, Sha256 input, Sha256 output, int rc, SandboxReport sandbox) {
    return new ResultPredicate(
        job,
        orderSha,
        input,
        output,
        Optional.of(rc),
        Outcome.EXITED,
        "",
        sandbox,
        Optional.empty(),
        Sha256.of(new byte[0]),
        0,
        NOW,
        NOW.plusSeconds(1),
        1000,
        me.fingerprint(),
        "0.1.0");
  }

  SandboxReport sandbox(SandboxProfile profile) {
    Map<SandboxProperty, PropertyState> proved = new java.util.EnumMap<>(SandboxProperty.class);
    for (SandboxProperty property : SandboxProperty.values()) {
      proved.put(property, PropertyState.PROVED);
    }
    return new SandboxReport(
        profile, "bubblewrap", "0.8.0", "none", "watchdog", JobLimits.defaults(profile), proved);
  }

  Envelope signed(ResultPredicate result, SigningKeyPair by) {
    return Envelope.sign(PayloadType.RESULT, StrictJson.write(ResultStatement.of(result)), by);
  }

  Verdict judge(Envelope envelope) {
    return judge(envelope.encode(), NOW.plusSeconds(2), false);
  }

  Verdict judge(byte[] envelope, Instant at, boolean nonceSeen) {
    return new ResultVerifier(pins)
        .verify(issued, new ResultClaim(envelope, at, Optional.of(output), nonceSeen));
  }
}
