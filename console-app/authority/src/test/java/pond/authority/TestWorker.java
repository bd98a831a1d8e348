package pond.authority;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.gzip.GzipEncoder;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.link.BlobPermit;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProperty;
import pond.model.sandbox.SandboxReport;
import pond.model.seal.Identity;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;
import pond.model.statement.BlobRef;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.model.statement.ResultStatement;
import pond.model.wire.LeaseOffer;
import pond.model.wire.ResultReply;
import pond.model.wire.ResultSubmission;

/** A worker with real keys that leases, opens orders, signs results, and lies when told to. */
public final class TestWorker {
  private final RunBench bench;
  private final FakeWorker keys;
  private final WorkerId id;
  private String session;

  TestWorker(RunBench bench, FakeWorker keys, WorkerId id) {
    this.bench = bench;
    this.keys = keys;
    this.id = id;
    this.session = newSession();
  }

  public FakeWorker keys() {
    return keys;
  }

  public WorkerId id() {
    return id;
  }

  /** As after kill -9: a new session. */
  public void restart() {
    session = newSession();
  }

  private String newSession() {
    byte[] bytes = new byte[16];
    bench.random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public List<LeaseOffer> lease(int max) {
    return bench.lease(id, session, max);
  }

  /** Takes the one job that is there. */
  public Held take() {
    List<LeaseOffer> offers = lease(1);
    if (offers.size() != 1) {
      throw new AssertionError("expected one job, got " + offers.size());
    }
    return open(offers.getFirst());
  }

  public Held open(LeaseOffer offer) {
    try {
      byte[] envelope =
          Sealing.open(
              offer.sealedOrder(),
              List.of(Identity.of(keys.sealing().privateKey())),
              Envelope.MAX_BYTES);
      return new Held(offer, envelope, Order.decode(Envelope.decode(envelope).payload()));
    } catch (SealingException | JsonRefusedException e) {
      throw new AssertionError(e);
    }
  }

  /** A leased job, opened. */
  public record Held(LeaseOffer offer, byte[] envelope, Order order) {}

  /** What an honest worker would say, with output stored as it would have been uploaded. */
  public ResultPredicate honest(Held held, int rc, Map<String, String> output) {
    byte[] tar = RunBench.bundle(output);
    BlobRef blob = store(held, tar);
    return predicate(held, Outcome.EXITED, Optional.of(rc), Sha256.of(tar), Optional.of(blob));
  }

  /** A signed refusal. */
  public ResultPredicate refusal(Held held, Outcome outcome) {
    return predicate(
        held, outcome, Optional.empty(), Sha256.of(RunBench.bundle(Map.of())), Optional.empty());
  }

  private ResultPredicate predicate(
      Held held, Outcome outcome, Optional<Integer> rc, Sha256 outputSha, Optional<BlobRef> blob) {
    Order order = held.order();
    Map<SandboxProperty, PropertyState> proved = new EnumMap<>(SandboxProperty.class);
    for (SandboxProperty property : SandboxProperty.values()) {
      proved.put(property, PropertyState.PROVED);
    }
    SandboxReport report =
        new SandboxReport(
            order.sandbox().profile(),
            "bubblewrap",
            "0.8.0",
            "none",
            "watchdog",
            order.sandbox().limits(),
            proved);
    return new ResultPredicate(
        order.job(),
        Sha256.of(held.envelope()),
        order.input().inputSha(),
        outputSha,
        rc,
        outcome,
        "",
        report,
        blob,
        Sha256.of(new byte[0]),
        0,
        bench.clock().instant(),
        bench.clock().instant(),
        1,
        keys.fingerprint(),
        "test");
  }

  private BlobRef store(Held held, byte[] tar) {
    try {
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      List<Recipient> to = held.order().outputTo().stream().map(Recipient::of).toList();
      try (OutputStream out =
          new GzipEncoder(Sealing.seal(sealed, to, bench.random()), BundleLimits.OUTPUT)) {
        out.write(tar);
      }
      BlobPermit permit = bench.authority().link().permit(id, held.offer().leaseId()).orElseThrow();
      Sha256 digest = Sha256.of(sealed.toByteArray());
      bench
          .blobs()
          .put(
              permit.scope(),
              digest,
              new ByteArrayInputStream(sealed.toByteArray()),
              sealed.size());
      return new BlobRef(digest, sealed.size());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public Envelope sign(ResultPredicate result) {
    return Envelope.sign(
        PayloadType.RESULT, StrictJson.write(ResultStatement.of(result)), keys.signing());
  }

  /** Submits an envelope under a lease, after {@code spoil} had its way with it. */
  public ResultReply.Status submit(Held held, Envelope envelope, UnaryOperator<Envelope> spoil) {
    return submitBytes(held, spoil.apply(envelope).encode());
  }

  /** Submits any bytes as a result. */
  public ResultReply.Status submitBytes(Held held, byte[] result) {
    byte[] sealed =
        Sealing.seal(
            result, held.order().outputTo().stream().map(Recipient::of).toList(), bench.random());
    return bench.record(
        id,
        new ResultSubmission(
            held.offer().leaseId(), held.offer().fence(), sealed, Optional.empty()));
  }

  public ResultReply.Status finish(Held held, int rc, Map<String, String> output) {
    return submit(held, sign(honest(held, rc, output)), e -> e);
  }
}
