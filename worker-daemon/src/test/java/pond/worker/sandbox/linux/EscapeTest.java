package pond.worker.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pond.worker.sandbox.linux.EscapeAttempts.Attempt;

class EscapeTest {
  @Test
  void escape_everyNamedAttempt_isBlocked() throws Exception {
    assertEquals(List.of(), reached());
  }

  /** Shows that the attempts are real: without a sandbox, the same texts get through. */
  @Test
  void escape_sameAttemptsUnconfined_getThrough() throws Exception {
    try (Decoy decoy = new Decoy()) {
      List<String> must =
          List.of(
              "read a key beside the job",
              "list other jobs",
              "see host processes",
              "signal the daemon",
              "loopback of the host",
              "a unix socket of the host",
              "udp",
              "netlink");
      for (Attempt attempt : decoy.attempts()) {
        if (must.contains(attempt.name())) {
          Process process = new ProcessBuilder("sh", "-c", attempt.script()).start();
          String said =
              new String(
                  process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
          assertEquals("REACHED\n", said, attempt.name());
        }
      }
    }
  }

  /** Runs every attempt, prints the table, and answers with what was not blocked. */
  static List<String> reached() throws IOException, InterruptedException {
    List<String> reached = new ArrayList<>();
    StringBuilder table = new StringBuilder();
    try (Decoy decoy = new Decoy()) {
      List<Attempt> attempts = decoy.attempts();
      for (Attempt attempt : attempts) {
        Lab.Ran ran = Lab.sh(Lab.WRITE, Lab.limits(Map.of()), attempt.script());
        boolean blocked = ran.out().equals("BLOCKED\n");
        table.append(blocked ? "blocked  " : "REACHED  ").append(attempt.name()).append('\n');
        if (!blocked) {
          reached.add(attempt.name() + ": " + ran.out() + ran.err() + ran.outcome());
        }
      }
      table.append("escape attempts: ").append(attempts.size());
      table.append(", reached: ").append(reached.size());
      System.out.println(table);
      assertTrue(attempts.size() >= 45, "only " + attempts.size());
    }
    return reached;
  }

  /** What the attempts aim at. */
  private static final class Decoy implements AutoCloseable {
    private final Path folder = Lab.newJobsDir();
    private final Path key = folder.resolve("worker.key");
    private final Path socket = folder.resolve("daemon.sock");
    private final ServerSocket listener =
        new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    private final ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);

    Decoy() throws IOException {
      Files.writeString(key, "secret\n");
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
      // The job's own user could read it: only the mounts stand in between.
      Lab.user().takeOwnershipOfOne(key);
      unix.bind(UnixDomainSocketAddress.of(socket));
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    List<Attempt> attempts() {
      long daemon = ProcessHandle.current().pid();
      return EscapeAttempts.of(key, socket, listener.getLocalPort(), daemon, Lab.jobs());
    }

    @Override
    public void close() throws IOException {
      listener.close();
      unix.close();
      Files.delete(socket);
      Files.delete(key);
      Files.delete(folder);
    }
  }
}
