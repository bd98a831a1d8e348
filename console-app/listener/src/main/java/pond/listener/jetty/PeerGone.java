package pond.listener.jetty;

import java.io.IOException;

/** The peer closed or stalled while an answer was being sent: its affair, not a fault of ours. */
final class PeerGone extends IOException {
  private static final long serialVersionUID = 1L;

  PeerGone(IOException cause) {
    super("the peer is gone", cause);
  }
}
