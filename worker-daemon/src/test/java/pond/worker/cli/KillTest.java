package pond.worker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.io.tree.Trees;
import pond.model.id.LeaseId;
import pond.model.statement.Order;
import pond.model.statement.WorkerKeys;
import pond.worker.EnrollDesk;
import pond.worker.FakeOrchestrator;
import pond.worker.TestAuthority;
import pond.worker.TestWorker;

/** Real processes: kill -9 and SIGTERM of {@code pond-worker run}, with the real sandbox. */
class KillTest {
  @TempDir Path folder;

  private final TestAuthority authority = new TestAuthority();
  private final List<Process> started = new ArrayList<>();
  private FakeOrchestrator orchestrator;
  private EnrollDesk desk;
  private Path home;

  @BeforeEach
  void enroll() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    orchestrator = new FakeOrchestrator(authority);
    desk = new EnrollDesk(orchestrator);
    home = folder.resolve("home");
    Path code = Files.writeString(folder.resolve("code"), desk.code.text());
    Ran ran =
        Ran.command(
            home, "enroll", "--orchestrator", orchestrator.url(), "--code-file", code.toString());
    assertEquals(0, ran.exit(), ran.err());
  }

  @AfterEach
  void stop() throws IOException {
    started.forEach(Process::destroyForcibly);
    // JUnit would warn of each link in the sandbox's copy of /etc.
    Trees.deleteRecursively(home.resolve("jobs"));
    orchestrator.close();
  }

  private Process run(String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("pond.worker.cli.WorkerCli", "run", "--home", home.toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    started.add(process);
    return process;
  }

  private LeaseId queue(String script) {
    WorkerKeys keys = desk.enrolled.getFirst().keys();
    TestAuthority.Input input = authority.input("a.txt", "hello");
    Order order =
        authority.order(
            new TestAuthority.Job(keys, List.of("/bin/sh", "-c", script), input, Instant.now()));
    orchestrator.offer(authority.offer(order, keys), input.payload());
    return order.job().leaseId();
  }

  private void await(BooleanSupplier condition) throws Exception {
    long limit = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < limit, () -> "waited too long\n" + log());
      Thread.sleep(50);
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  private int end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(90, TimeUnit.SECONDS), this::log);
    return process.exitValue();
  }

  @Test
  void run_killedAfterTheJobEnded_deliversAtTheNextStartAndOnce() throws Exception {
    orchestrator.lostReplies.set(Integer.MAX_VALUE);
    LeaseId lease = queue("echo hi > \"$POND_OUT/x\"");
    Process first = run();
    await(() -> orchestrator.submissions.size() > 1);
    kill(first);
    assertEquals(List.of(lease.value()), TestWorker.list(home.resolve("spool")));
    orchestrator.lostReplies.set(0);
    assertEquals(0, end(run("--drain-and-exit")), log());
    assertEquals(1, orchestrator.results.size());
    assertEquals(List.of(), TestWorker.list(home.resolve("spool")));
  }

  @Test
  void run_killedInMidJob_leavesNothingBehindAndTakesTheNextOne() throws Exception {
    queue("echo started; sleep 61817");
    Process first = run();
    await(() -> !orchestrator.frames.isEmpty());
    kill(first);
    LeaseId second = queue("exit 0");
    assertEquals(0, end(run("--max-jobs", "1")), log());
    assertEquals(1, orchestrator.results.size(), log());
    assertEquals(second, orchestrator.results.getFirst().leaseId());
    assertEquals(List.of(), TestWorker.leaseFolders(home.resolve("jobs")));
    long sleeping =
        ProcessHandle.allProcesses()
            .filter(p -> p.info().commandLine().orElse("").contains("sleep 61817"))
            .count();
    assertEquals(0, sleeping);
  }

  @Test
  void run_terminated_finishesItsJobAndEndsWell() throws Exception {
    queue("echo started; sleep 5; echo late > \"$POND_OUT/x\"");
    Process worker = run();
    await(() -> !orchestrator.frames.isEmpty());
    await(() -> Ran.command(home, "status").out().contains("jobs          1 of 1"));
    worker.destroy();
    assertEquals(0, end(worker), log());
    assertEquals(1, orchestrator.results.size(), log());
    assertEquals(5, Ran.command(home, "status").exit());
  }
}
