package pond.worker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.id.LeaseId;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.JobUser;

/** The places one job uses on this machine, gone when it is closed. */
final class JobRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobRoom.class);

  private final JobFolders folders;
  private final JobUser user;
  private final Path transfer;

  private JobRoom(JobFolders folders, JobUser user, Path transfer) {
    this.folders = folders;
    this.user = user;
    this.transfer = transfer;
  }

  /** Makes the places; what a crashed daemon left under this lease goes first. */
  static JobRoom open(Path jobs, Path transfers, LeaseId lease, JobUser user) throws IOException {
    Path transfer = transfers.resolve(lease + ".age");
    Files.deleteIfExists(transfer);
    new JobFolders(jobs.resolve(lease.value())).delete();
    return new JobRoom(JobFolders.create(jobs, lease.value(), user), user, transfer);
  }

  JobFolders folders() {
    return folders;
  }

  /** Where the ciphertext of the input arrives: out of the job's reach. */
  Path transfer() {
    return transfer;
  }

  /** Where the input is unpacked before its two folders are put into place. */
  Path unpacked() {
    return folders.root().resolve("input");
  }

  /** Puts an unpacked folder into the place of an empty one, if there is one to put. */
  void place(String name, Path target) throws IOException {
    Path from = unpacked().resolve(name);
    if (Files.isDirectory(from)) {
      Files.delete(target);
      Files.move(from, target);
    }
  }

  /** Hands all of it to the user that the job runs as. */
  void handOver() throws IOException {
    user.takeOwnership(folders.root());
  }

  /** The job is over either way; leftovers are logged and swept at the next start. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(transfer);
      folders.delete();
    } catch (IOException e) {
      LOG.warn("The folder {} could not be removed: {}", folders.root(), e.getMessage());
    }
  }
}
