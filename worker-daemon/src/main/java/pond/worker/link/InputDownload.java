package pond.worker.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.statement.BlobRef;

/**
 * Fetches an input blob into a file, going on where a broken connection left off.
 *
 * <p>Never takes more bytes than the order states, whatever is sent.
 */
public final class InputDownload {
  private static final Duration STALL = Duration.ofSeconds(60);

  private final Orchestrator orchestrator;
  private final Persistence persistence;

  public InputDownload(Orchestrator orchestrator, Persistence persistence) {
    this.orchestrator = orchestrator;
    this.persistence = persistence;
  }

  /**
   * The digest of what arrived; the caller compares it with the order.
   *
   * @throws IOException when the file cannot be written: disk, not network
   */
  public Sha256 fetch(LeaseId lease, BlobRef blob, Path file, BooleanSupplier goOn)
      throws IOException, LinkException, InterruptedException {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      Received received = new Received(out, blob.size());
      persistence.untilAnswered(
          () -> {
            while (!received.complete()) {
              part(lease, received);
            }
            return received;
          },
          goOn);
      received.failIfDisk();
      return received.digest();
    }
  }

  private void part(LeaseId lease, Received received) throws LinkException, InterruptedException {
    Orchestrator.InputPart part = orchestrator.input(lease, received.count());
    try (InputStream body = part.body();
        StallGuard guard = new StallGuard(body, STALL)) {
      body.skipNBytes(received.count() - part.start());
      received.takeFrom(body, guard);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the download was called off");
      }
      throw Http.broken(e);
    }
    if (!received.complete()) {
      throw Http.broken(new IOException("the input ended after " + received.count() + " bytes"));
    }
  }
}
