package pond.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pond.authority.code.Codes;
import pond.authority.home.AuthorityHome;
import pond.authority.home.HomeInUseException;
import pond.authority.lease.LeaseTimes;
import pond.authority.run.Submitting;
import pond.authority.vault.Vault;
import pond.authority.vault.VaultKey;
import pond.authority.vault.VaultRefusedException;
import pond.io.file.BlobFolder;
import pond.model.api.RunView;
import pond.model.api.StageView;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleWriter;
import pond.model.code.EnrollmentCode;
import pond.model.digest.Sha256;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.link.LeaseAsk;
import pond.model.link.LinkRefusedException;
import pond.model.link.ResultAsk;
import pond.model.port.BlobStore;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.wire.EnrollReply;
import pond.model.wire.LeaseOffer;
import pond.model.wire.LeaseReply;
import pond.model.wire.LeaseRequest;
import pond.model.wire.ResultReply;
import pond.model.wire.ResultSubmission;

/**
 * A whole authority over a temporary home, reached as the orchestrator and the operator API reach
 * it.
 */
public final class RunBench implements AutoCloseable {
  /** Two stages, the second needs the first. */
  public static final String TWO_STAGES =
      "{\"project\":\"acme-web\",\"stages\":[{\"id\":\"build\",\"command\":[\"true\"],"
          + "\"sandbox\":{\"profile\":\"untrusted-code-write\",\"tier\":\"byo\"},\"retries\":0},"
          + "{\"id\":\"report\",\"needs\":[\"build\"],\"command\":[\"true\"],"
          + "\"sandbox\":{\"profile\":\"untrusted-code-write\",\"tier\":\"byo\"}}]}";

  private final Path folder;
  private final MovableClock clock = new MovableClock();
  private final SecureRandom random = new SecureRandom();
  private AuthorityHome home;
  private BlobStore blobs;
  private Authority authority;

  public RunBench(Path folder) {
    this.folder = folder;
    // A real clock is finer than what the store keeps; orders must not be.
    clock.forward(Duration.ofNanos(123_456));
    try {
      this.home = AuthorityHome.open(folder.resolve("home"));
      this.blobs = new BlobFolder(home.blobs(), 1 << 30);
      VaultKey key = new VaultKey.KeyFile(home.defaultKeyFile());
      this.authority = start(Vault.create(home.vaultFile(), key, random));
    } catch (IOException | HomeInUseException | VaultRefusedException e) {
      throw new AssertionError(e);
    }
  }

  private Authority start(Vault vault) throws IOException {
    return Authority.start(
        home,
        vault,
        blobs,
        new AuthorityConfig(LeaseTimes.DEFAULT, Optional.empty(), random, clock));
  }

  /**
   * Stops without any farewell that a crash would not have, and starts again from what is on disk.
   */
  public void restart() {
    try {
      close();
      home = AuthorityHome.open(folder.resolve("home"));
      authority =
          start(Vault.open(home.vaultFile(), new VaultKey.KeyFile(home.defaultKeyFile()), random));
    } catch (IOException | HomeInUseException | VaultRefusedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      authority.close();
      home.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public Authority authority() {
    return authority;
  }

  public MovableClock clock() {
    return clock;
  }

  public SecureRandom random() {
    return random;
  }

  public BlobStore blobs() {
    return blobs;
  }

  /** An active byo worker for a tenant. */
  public TestWorker join(String name, String tenant) {
    return join(name, List.of("byo"), List.of(tenant));
  }

  /** An active worker of Pond's own pool. */
  public TestWorker joinTrusted(String name) {
    return join(name, List.of("trusted"), List.of());
  }

  private TestWorker join(String name, List<String> pools, List<String> tenants) {
    FakeWorker keys = FakeWorker.fresh(name);
    Codes.Minting minting =
        authority
            .codes()
            .mint(
                AuthorityBench.request(
                    Optional.of(keys.fingerprint().text()), pools, tenants, List.of()),
                "tester");
    if (!(minting instanceof Codes.Minting.Minted minted)) {
      throw new AssertionError("not minted: " + minting);
    }
    try {
      EnrollmentCode code = EnrollmentCode.parse(minted.code());
      EnrollReply reply =
          authority
              .link()
              .enroll(
                  keys.caller(),
                  code.id().toString(),
                  code.secret().relayKey(),
                  keys.request(code, ""));
      authority.link().confirm(reply.workerId(), keys.proof(reply));
      return new TestWorker(this, keys, reply.workerId());
    } catch (LinkRefusedException e) {
      throw new AssertionError(e);
    }
  }

  /** Submits a run file over a small project. */
  public RunId submit(String runFile) {
    byte[] project = bundle(Map.of("main.txt", "hello pond"));
    try {
      Sha256 sha =
          authority
              .bundles()
              .add(
                  TenantId.parse("acme-web"),
                  new ByteArrayInputStream(project),
                  BundleLimits.SOURCE)
              .sha();
      Submitting.Submission done =
          authority
              .submitting()
              .submit(runFile.getBytes(UTF_8), sha, RunId.random(random).value(), "tester");
      if (done instanceof Submitting.Submission.Accepted accepted) {
        return accepted.runId();
      }
      throw new AssertionError("not accepted: " + done);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public RunView run(RunId run) {
    return authority.runs().find(run).orElseThrow();
  }

  public StageView stage(RunId run, String stage) {
    return run(run).stages().stream()
        .filter(s -> s.stageId().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  /** Waits for what happens after a result was acknowledged. */
  public void awaitStage(RunId run, String stage, String state) {
    try {
      boolean seen =
          authority.watch().await(() -> hasJob(run, stage, state), Duration.ofSeconds(20));
      if (!seen) {
        throw new AssertionError(stage + " is " + stage(run, stage) + ", not " + state);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private boolean hasJob(RunId run, String stage, String state) {
    boolean there = stage(run, stage).state().equals(state);
    if (!there || !state.equals("ready")) {
      return there;
    }
    return !authority
        .database()
        .read(
            tx ->
                tx.list(
                    "SELECT 1 AS one FROM job WHERE run_id=? AND stage_id=?",
                    row -> row.intOf("one"),
                    run.value(),
                    stage))
        .isEmpty();
  }

  List<LeaseOffer> lease(WorkerId worker, String session, int max) {
    LeaseRequest request =
        new LeaseRequest(
            session, max, TagSet.empty(), List.of(SandboxProfile.UNTRUSTED_CODE_WRITE), 0, 0);
    LeaseReply reply = authority.link().lease(List.of(new LeaseAsk(worker, request))).getFirst();
    return reply.offers();
  }

  ResultReply.Status record(WorkerId worker, ResultSubmission submission) {
    return authority.link().record(List.of(new ResultAsk(worker, submission))).getFirst().status();
  }

  /** A canonical bundle of small files. */
  public static byte[] bundle(Map<String, String> files) {
    try {
      ByteArrayOutputStream tar = new ByteArrayOutputStream();
      BundleWriter writer = new BundleWriter(tar, BundleLimits.SOURCE);
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        byte[] content = file.getValue().getBytes(UTF_8);
        writer.entry(
            BundleEntry.file(BundlePath.parse(file.getKey()), false, content.length),
            new ByteArrayInputStream(content));
      }
      writer.finish();
      return tar.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] drain(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (InputStream source = in;
        OutputStream sink = all) {
      source.transferTo(sink);
    }
    return all.toByteArray();
  }
}
