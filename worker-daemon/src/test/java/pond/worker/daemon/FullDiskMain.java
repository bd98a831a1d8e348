package pond.worker.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pond.model.sandbox.Outcome;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.worker.ExitCode;
import pond.worker.FakeOrchestrator;
import pond.worker.FakeSandbox;
import pond.worker.Opened;
import pond.worker.TestAuthority;
import pond.worker.TestWorker;

/**
 * Runs on a disk of 6 MiB: fills it in every phase of a job and looks what becomes of the result.
 */
final class FullDiskMain {
  private static final int MIB = 1 << 20;

  private final TestAuthority authority = new TestAuthority();
  private final FakeOrchestrator orchestrator = new FakeOrchestrator(authority);
  private final TestWorker worker;
  private final Path filler;
  private int seen;

  private FullDiskMain(Path disk) throws Exception {
    this.worker = new TestWorker(disk.resolve("home"), orchestrator);
    this.filler = disk.resolve("filler");
  }

  public static void main(String[] args) throws Exception {
    try {
      FullDiskMain test = new FullDiskMain(Path.of(args[0]));
      test.inputThatDoesNotFit();
      test.outputThatDoesNotFit();
      test.diskFullWhenTheResultIsKept();
      test.roomAgain();
      System.out.println("ok");
    } catch (AssertionError e) {
      System.out.println("failed: " + e.getMessage());
    } finally {
      // The server's own thread would keep this process alive.
      System.exit(0);
    }
  }

  private void inputThatDoesNotFit() throws Exception {
    ResultPredicate result = run(noise(8), (request, log, cancelled) -> 0);
    require(result.outcome() == Outcome.SANDBOX_ERROR, result.outcome() + result.detail());
    require(result.detail().startsWith("DISK_FULL"), result.detail());
  }

  private void outputThatDoesNotFit() throws Exception {
    ResultPredicate result =
        run(
            "small",
            (request, log, cancelled) -> {
              byte[] big = new byte[3 * MIB];
              authority.random.nextBytes(big);
              Files.write(request.outDir().resolve("big"), big);
              return 0;
            });
    require(result.outcome() == Outcome.SANDBOX_ERROR, result.outcome() + result.detail());
    require(result.detail().startsWith("DISK_FULL"), result.detail());
    require(result.rc().isEmpty() && result.output().isEmpty(), "no part of an output");
  }

  private void diskFullWhenTheResultIsKept() throws Exception {
    ResultPredicate result =
        run(
            "small",
            (request, log, cancelled) -> {
              fill();
              return 5;
            });
    require(result.outcome() == Outcome.EXITED, result.outcome() + result.detail());
    Files.delete(filler);
  }

  private void roomAgain() throws Exception {
    ResultPredicate result =
        run(
            "small",
            (request, log, cancelled) -> {
              Files.writeString(request.outDir().resolve("a"), "b");
              return 6;
            });
    require(result.rc().equals(Optional.of(6)), result.detail());
    require(result.output().isPresent(), "the output is there again");
    require(TestWorker.list(worker.home.spool()).isEmpty(), "nothing left in the spool");
    require(TestWorker.list(worker.home.transfer()).isEmpty(), "nothing left of inputs");
  }

  private String noise(int mebibytes) {
    StringBuilder text = new StringBuilder(mebibytes * MIB);
    authority.random.ints((long) mebibytes * MIB, 32, 127).forEach(c -> text.append((char) c));
    return text.toString();
  }

  private void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] block = new byte[512];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      require(String.valueOf(full.getMessage()).contains("No space"), full.getMessage());
    }
  }

  private ResultPredicate run(String content, FakeSandbox.Behaviour job) throws Exception {
    TestAuthority.Input input = authority.input("a.txt", content);
    Order order =
        authority.order(
            new TestAuthority.Job(
                worker.identity.publicKeys(), List.of("x"), input, Instant.now()));
    orchestrator.offer(authority.offer(order, worker.identity.publicKeys()), input.payload());
    ExitCode end = TestWorker.run(worker.daemon(new FakeSandbox(job), 1));
    require(end == ExitCode.OK, end.toString());
    require(orchestrator.results.size() == ++seen, "one result each");
    return Opened.result(orchestrator.results.getLast(), worker, authority);
  }

  private static void require(boolean condition, @Nullable String why) {
    if (!condition) {
      throw new AssertionError(why);
    }
  }
}
