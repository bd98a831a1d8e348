package pond.model.link;

import java.util.Objects;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;

/** One sealed log frame; {@code seq} counts from 0 without gaps within a lease. */
public record LogFrame(WorkerId workerId, LeaseId leaseId, long seq, byte[] sealed) {
  /** Largest sealed frame: 64 KiB. */
  public static final int MAX_BYTES = 64 * 1024;

  public LogFrame {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(leaseId, "leaseId is missing");
    sealed = Objects.requireNonNull(sealed, "sealed is missing").clone();
    if (seq < 0 || sealed.length > MAX_BYTES) {
      throw new IllegalArgumentException("seq or size is out of range");
    }
  }
}
