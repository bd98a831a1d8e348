package pond.worker.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import pond.model.id.LeaseId;
import pond.model.statement.BlobRef;
import pond.worker.link.LinkException.Kind;

/** Sends an output blob in parts, going on where the orchestrator's copy ends. */
public final class OutputUpload {
  private static final int PART = 4 << 20;
  private static final int MOST_RESTARTS = 3;

  private final Orchestrator orchestrator;
  private final Persistence persistence;

  public OutputUpload(Orchestrator orchestrator, Persistence persistence) {
    this.orchestrator = orchestrator;
    this.persistence = persistence;
  }

  /** Returns when the orchestrator has all of it and found the digest right. */
  public void send(LeaseId lease, BlobRef blob, Path file, BooleanSupplier goOn)
      throws IOException, LinkException, InterruptedException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      for (int restart = 0; ; restart++) {
        try {
          sendOnce(lease, blob, in, goOn);
          return;
        } catch (LinkException e) {
          // Its copy was damaged and is gone now: from the start, a few times.
          boolean again = e.kind() == Kind.REFUSED && e.status() == 422 && restart < MOST_RESTARTS;
          if (!again) {
            throw e;
          }
        }
      }
    }
  }

  private void sendOnce(LeaseId lease, BlobRef blob, FileChannel in, BooleanSupplier goOn)
      throws IOException, LinkException, InterruptedException {
    long there = persistence.untilAnswered(() -> orchestrator.uploaded(lease, blob.digest()), goOn);
    while (there < blob.size()) {
      Orchestrator.UploadPart part =
          new Orchestrator.UploadPart(there, blob.size(), bytes(in, there, blob.size()));
      there = persistence.untilAnswered(() -> sendPart(lease, blob, part), goOn);
    }
  }

  /** After a broken connection only the orchestrator knows how much of the part it kept. */
  private long sendPart(LeaseId lease, BlobRef blob, Orchestrator.UploadPart part)
      throws LinkException, InterruptedException {
    try {
      return orchestrator.upload(lease, blob.digest(), part);
    } catch (LinkException e) {
      if (e.kind() != Kind.UNREACHABLE) {
        throw e;
      }
      long there = orchestrator.uploaded(lease, blob.digest());
      if (there <= part.offset()) {
        throw e;
      }
      return there;
    }
  }

  private static byte[] bytes(FileChannel in, long offset, long size) throws IOException {
    ByteBuffer part = ByteBuffer.allocate((int) Math.min(PART, size - offset));
    while (part.hasRemaining()) {
      if (in.read(part, offset + part.position()) < 0) {
        throw new IOException("the output blob is shorter than its record says");
      }
    }
    return part.array();
  }
}
