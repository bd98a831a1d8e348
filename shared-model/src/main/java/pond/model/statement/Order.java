package pond.model.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.key.SealingPublicKey;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/**
 * A signed job: everything one worker may run, and all it may run.
 *
 * <p>Security property: signed by the authority's root, it names the worker, so another worker that
 * is handed it must refuse; what it demands (command, sandbox, input) cannot be changed by whoever
 * carries it. {@code outputTo} lists the recipients that the output bundle, the log frames and the
 * result must be sealed to; the first is the authority.
 */
public record Order(
    JobKey job,
    TenantId tenant,
    Tier tier,
    TagSet requiredTags,
    WorkerId workerId,
    Fingerprint workerFingerprint,
    List<String> command,
    Map<String, String> env,
    OrderSandbox sandbox,
    OrderInput input,
    List<SealingPublicKey> outputTo,
    Instant issuedAt,
    Instant expiresAt,
    long snapshotVersion) {
  public Order {
    Objects.requireNonNull(job, "job is missing");
    Objects.requireNonNull(tenant, "tenant is missing");
    Objects.requireNonNull(tier, "tier is missing");
    Objects.requireNonNull(requiredTags, "required_tags is missing");
    Objects.requireNonNull(workerId, "worker_id is missing");
    Objects.requireNonNull(workerFingerprint, "worker_fingerprint is missing");
    command = List.copyOf(Objects.requireNonNull(command, "command is missing"));
    env =
        java.util.Collections.unmodifiableMap(
            new TreeMap<>(Objects.requireNonNull(env, "env is missing")));
    Objects.requireNonNull(sandbox, "sandbox is missing");
    Objects.requireNonNull(input, "input is missing");
    outputTo = List.copyOf(Objects.requireNonNull(outputTo, "output_to is missing"));
    Objects.requireNonNull(issuedAt, "issued_at is missing");
    Objects.requireNonNull(expiresAt, "expires_at is missing");
    if (command.isEmpty() || outputTo.isEmpty() || !expiresAt.isAfter(issuedAt)) {
      throw new IllegalArgumentException(
          "an order needs a command, a recipient and a time to live");
    }
  }

  /** Reads a verified payload. */
  public static Order decode(byte[] payload) throws JsonRefusedException {
    return StrictJson.read(payload, Order.class);
  }
}
