package pond.worker.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.io.tree.Trees;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleWriter;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.model.statement.ResultStatement;
import pond.model.verdict.IssuedOrder;
import pond.model.verdict.PinnedKey;
import pond.model.verdict.ResultClaim;
import pond.model.verdict.ResultVerifier;
import pond.model.verdict.Verdict;
import pond.worker.ExitCode;
import pond.worker.FakeOrchestrator;
import pond.worker.Opened;
import pond.worker.TestAuthority;
import pond.worker.TestWorker;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.SandboxConfig;
import pond.worker.sandbox.linux.BubblewrapSandbox;

/** The whole way with bubblewrap: fails, never skips, where it is missing. */
class RealSandboxTest {
  private static final String SCRIPT =
      """
      set -eu
      tr a-z A-Z < src/a.txt > "$POND_OUT/a.txt"
      cat "$POND_NEEDS/lint/report" > "$POND_OUT/report"
      echo scratch > here
      if cat /proc/net/tcp | grep -q ' 0A '; then echo listening; fi
      echo done; echo trouble >&2
      exit 7
      """;

  @TempDir Path folder;

  private final TestAuthority authority = new TestAuthority();

  private static void file(BundleWriter writer, String path, String content) throws IOException {
    byte[] bytes = content.getBytes(UTF_8);
    writer.entry(
        BundleEntry.file(BundlePath.parse(path), false, bytes.length),
        new ByteArrayInputStream(bytes));
  }

  private TestAuthority.Input input() {
    return authority.input(
        writer -> {
          writer.directory(BundlePath.parse("needs"));
          writer.directory(BundlePath.parse("needs/lint"));
          file(writer, "needs/lint/report", "clean");
          writer.directory(BundlePath.parse("work"));
          writer.directory(BundlePath.parse("work/src"));
          file(writer, "work/src/a.txt", "hello");
        });
  }

  private Verdict judge(TestWorker worker, Order order, byte[] sealedResult) throws Exception {
    byte[] envelope =
        Sealing.open(
            sealedResult, List.of(Identity.of(authority.sealing.privateKey())), Envelope.MAX_BYTES);
    PinnedKey pinned =
        new PinnedKey(
            authority.workerId,
            worker.identity.fingerprint(),
            worker.identity.signing().publicKey(),
            false);
    Sha256 orderSha = Sha256.of(authority.sign(PayloadType.ORDER, order).encode());
    ResultPredicate result =
        ResultStatement.decode(Envelope.decode(envelope).payload()).predicate();
    return new ResultVerifier(keyId -> Optional.empty())
        .verify(
            new IssuedOrder(order, orderSha, pinned),
            new ResultClaim(envelope, Instant.now(), Optional.of(result.outputSha()), false));
  }

  @Test
  void run_realJobUnderBubblewrap_comesBackVerified() throws Exception {
    // The job's user must be able to pass through to its own folder.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    try (FakeOrchestrator orchestrator = new FakeOrchestrator(authority);
        TestWorker worker = new TestWorker(folder.resolve("home"), orchestrator)) {
      TestAuthority.Input input = input();
      Order order =
          authority.order(
              new TestAuthority.Job(
                  worker.identity.publicKeys(),
                  List.of("/bin/sh", "-c", SCRIPT),
                  input,
                  Instant.now()));
      orchestrator.offer(authority.offer(order, worker.identity.publicKeys()), input.payload());
      JobFolders.prepareBase(worker.home.jobs());
      BubblewrapSandbox sandbox =
          assertInstanceOf(
              BubblewrapSandbox.class,
              BubblewrapSandbox.create(
                  SandboxConfig.defaults(worker.home.jobs()),
                  Clock.systemUTC(),
                  new SecureRandom()));
      assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(sandbox, 1), Duration.ofMinutes(2)));

      ResultPredicate result = Opened.result(orchestrator.results.getFirst(), worker, authority);
      assertEquals(Optional.of(7), result.rc(), result.detail());
      byte[] blob = orchestrator.outputs.get(result.output().orElseThrow().digest());
      assertEquals(
          Map.of("a.txt", "HELLO", "report", "clean"), Opened.output(blob, result, authority));
      String log = new String(Opened.log(orchestrator.frames, authority), UTF_8);
      assertTrue(log.contains("done") && log.contains("trouble"), log);
      assertEquals(Sha256.of(Opened.log(orchestrator.frames, authority)), result.logSha());
      assertInstanceOf(
          Verdict.Verified.class,
          judge(worker, order, orchestrator.results.getFirst().sealedResult()));
      assertEquals(List.of(), TestWorker.leaseFolders(worker.home.jobs()));
      // JUnit would warn of each link in the sandbox's copy of /etc.
      Trees.deleteRecursively(worker.home.jobs());
    }
  }
}
