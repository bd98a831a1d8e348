package pond.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleWriter;
import pond.model.bundle.gzip.GzipEncoder;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.JobId;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.json.StrictJson;
import pond.model.key.SealingKeyPair;
import pond.model.key.SigningKeyPair;
import pond.model.runfile.StageId;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.SandboxProfile;
import pond.model.seal.AgeHeader;
import pond.model.seal.FileKey;
import pond.model.seal.Recipient;
import pond.model.seal.SealedPayload;
import pond.model.seal.Sealing;
import pond.model.statement.BlobRef;
import pond.model.statement.JobKey;
import pond.model.statement.Order;
import pond.model.statement.OrderInput;
import pond.model.statement.OrderSandbox;
import pond.model.statement.PinMethod;
import pond.model.statement.PinRecord;
import pond.model.statement.TrustSnapshot;
import pond.model.statement.WorkerKeys;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;
import pond.model.wire.LeaseOffer;

/** The authority's half of the protocol, for tests: real keys, real envelopes, real sealing. */
public final class TestAuthority {
  public final SecureRandom random = new SecureRandom();
  public final SigningKeyPair root = SigningKeyPair.generate(random);
  public final SealingKeyPair sealing = SealingKeyPair.generate(random);
  public final WorkerId workerId = WorkerId.random(random);

  /** An input bundle with its ciphertext: what the authority keeps. */
  public record Input(Sha256 inputSha, long bundleSize, byte[] payload, byte[] fileKey) {
    public BlobRef blob() {
      return new BlobRef(Sha256.of(payload), payload.length);
    }
  }

  /** What an order is made for. */
  public record Job(WorkerKeys worker, List<String> command, Input input, Instant now) {}

  public PinRecord pin(WorkerKeys keys, TagSet granted) {
    return new PinRecord(
        2,
        workerId,
        keys.fingerprint(),
        Optional.of(keys),
        granted,
        PinMethod.FINGERPRINT,
        Instant.now());
  }

  public Envelope signedPin(WorkerKeys keys, TagSet granted) {
    return sign(PayloadType.PIN, pin(keys, granted));
  }

  public Envelope snapshot(long version, Instant issued, Fingerprint... revoked) {
    SortedSet<Fingerprint> gone = new TreeSet<>(List.of(revoked));
    return sign(
        PayloadType.SNAPSHOT,
        new TrustSnapshot(
            version,
            1,
            issued,
            issued.plus(Duration.ofHours(24)),
            1,
            Sha256.of(new byte[0]),
            gone));
  }

  public Envelope sign(PayloadType type, Object statement) {
    return Envelope.sign(type, StrictJson.write(statement), root);
  }

  /** A bundle with one text file below {@code work/}. */
  public Input input(String name, String content) {
    return input(
        writer -> {
          byte[] bytes = content.getBytes(UTF_8);
          writer.directory(BundlePath.parse("work"));
          writer.entry(
              BundleEntry.file(BundlePath.parse("work/" + name), false, bytes.length),
              new ByteArrayInputStream(bytes));
        });
  }

  /** Writes the entries of a bundle. */
  public interface Content {
    void write(BundleWriter writer) throws IOException;
  }

  public Input input(Content content) {
    try {
      ByteArrayOutputStream tar = new ByteArrayOutputStream();
      BundleWriter writer = new BundleWriter(tar, BundleLimits.INPUT);
      content.write(writer);
      writer.finish();
      return seal(tar.toByteArray(), Sha256.of(tar.toByteArray()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public Input seal(byte[] tar, Sha256 claimed) throws IOException {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    byte[] secret;
    try (FileKey key = FileKey.generate(random)) {
      secret = key.secretBytes();
      try (GzipEncoder gzip =
          new GzipEncoder(SealedPayload.sealPayload(key, random, payload), BundleLimits.INPUT)) {
        gzip.write(tar);
      }
    }
    return new Input(claimed, tar.length, payload.toByteArray(), secret);
  }

  public Order order(Job job) {
    return order(job, UnaryOperator.identity(), SandboxProfile.UNTRUSTED_CODE_WRITE, Tier.BYO);
  }

  public Order order(Job job, UnaryOperator<JobKey> key, SandboxProfile profile, Tier tier) {
    byte[] header;
    try (FileKey fileKey = FileKey.ofBytes(job.input.fileKey)) {
      header =
          AgeHeader.wrap(fileKey, List.of(Recipient.of(job.worker.sealing())), random).encode();
    }
    return new Order(
        key.apply(jobKey()),
        TenantId.parse("acme-web"),
        tier,
        TagSet.parse("pool:byo,tenant:acme-web"),
        workerId,
        job.worker.fingerprint(),
        job.command,
        Map.of(),
        new OrderSandbox(profile, "none", JobLimits.defaults(profile)),
        new OrderInput(job.input.inputSha, job.input.bundleSize, job.input.blob(), header),
        List.of(sealing.publicKey()),
        job.now.minusSeconds(1),
        job.now.plus(Duration.ofHours(1)),
        1);
  }

  public JobKey jobKey() {
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    return new JobKey(
        RunId.random(random),
        StageId.parse("build"),
        JobId.random(random),
        1,
        LeaseId.random(random),
        HexFormat.of().formatHex(nonce),
        7);
  }

  /** The offer a genuine orchestrator carries. */
  public LeaseOffer offer(Order order, WorkerKeys to) {
    return offer(order, sign(PayloadType.ORDER, order), to, Duration.ofSeconds(30));
  }

  public LeaseOffer offer(Order order, Envelope envelope, WorkerKeys to, Duration ttl) {
    byte[] sealed = Sealing.seal(envelope.encode(), List.of(Recipient.of(to.sealing())), random);
    return new LeaseOffer(
        order.job().leaseId(), order.job().fence(), sealed, order.input().blob(), ttl.toMillis());
  }
}
