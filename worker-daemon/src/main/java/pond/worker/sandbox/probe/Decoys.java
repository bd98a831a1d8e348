package pond.worker.sandbox.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import pond.worker.sandbox.JobUser;

/** What a canary must not reach: a file beside the job folders, and a listener on loopback. */
final class Decoys implements AutoCloseable {
  private final Path file;
  private final ServerSocket listener;

  Decoys(Path jobsDir, String nonce, JobUser user) throws IOException {
    file = jobsDir.resolve("decoy-" + nonce);
    Files.writeString(file, "Only a broken sandbox shows this to a job.\n");
    // Open to the job's own user, so that only the mounts can keep it away.
    user.takeOwnershipOfOne(file);
    listener = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  Path file() {
    return file;
  }

  String port() {
    return Integer.toString(listener.getLocalPort());
  }

  /** As /proc/net/tcp writes it. */
  String hexPort() {
    return String.format(Locale.ROOT, "%04X", listener.getLocalPort());
  }

  /** True when something connected. Ask when the canary is over. */
  boolean touched() throws IOException {
    listener.setSoTimeout(1);
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    Files.deleteIfExists(file);
  }
}
