package pond.worker.job;

import java.io.IOException;
import java.util.Locale;
import pond.model.port.StorageFullException;

/** Says what broke on this machine, for the detail of a result. */
final class Trouble {
  private Trouble() {}

  /** Code first: DISK_FULL or WORKER_IO. */
  static String of(String doing, IOException e) {
    String message = String.valueOf(e.getMessage());
    boolean full =
        e instanceof StorageFullException
            || message.toLowerCase(Locale.ROOT).contains("no space left")
            || message.toLowerCase(Locale.ROOT).contains("quota exceeded");
    return full
        ? "DISK_FULL: the worker's disk was full while it " + doing + "."
        : "WORKER_IO: the worker could not finish while it "
            + doing
            + " ("
            + e.getClass().getSimpleName()
            + ").";
  }
}
