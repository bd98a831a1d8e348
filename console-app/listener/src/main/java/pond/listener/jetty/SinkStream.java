package pond.listener.jetty;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/** Sends each write at once, so a streamed log line is seen when it is written. */
final class SinkStream extends OutputStream {
  private final Response response;

  SinkStream(Response response) {
    this.response = response;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    send(false, ByteBuffer.wrap(bytes, offset, length));
  }

  /** Ends the body. */
  void finish() throws IOException {
    send(true, ByteBuffer.allocate(0));
  }

  private void send(boolean last, ByteBuffer bytes) throws IOException {
    try {
      Content.Sink.write(response, last, bytes);
    } catch (IOException e) {
      throw new PeerGone(e);
    }
  }
}
