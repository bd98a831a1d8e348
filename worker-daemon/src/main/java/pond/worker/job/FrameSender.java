package pond.worker.job;

import pond.worker.link.LinkException;

/** Seals one log frame and brings it to the orchestrator, repeating while that may help. */
@FunctionalInterface
interface FrameSender {
  /**
   * Sends one frame.
   *
   * @throws LinkException when this frame, and any later one, will not be taken
   */
  void send(long seq, byte[] plaintext) throws LinkException, InterruptedException;
}
