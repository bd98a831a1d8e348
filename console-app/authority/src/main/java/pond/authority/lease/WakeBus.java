package pond.authority.lease;

/**
 * Tells waiting orchestrators that work may have become available. Lossy by contract: it is a hint,
 * the store is the truth.
 */
public interface WakeBus {
  /** Work may have become available. */
  void hint();

  /** Calls {@code listener} soon after hints until closed. */
  AutoCloseable onHint(Runnable listener);
}
