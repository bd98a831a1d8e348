package pond.listener.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** What a handler answers. Extra headers are few and fixed by the handler, never echoed input. */
public sealed interface Response {
  int status();

  Map<String, String> headers();

  /** A complete JSON document. The array is handed over, not copied. */
  record Json(int status, Map<String, String> headers, byte[] body) implements Response {}

  /** A status without a body. */
  record Empty(int status, Map<String, String> headers) implements Response {}

  /**
   * Bytes produced while they are sent.
   *
   * @param length exact number of bytes, or {@link #UNKNOWN} for a chunked answer of which every
   *     write is flushed to the peer at once
   */
  record Stream(
      int status, Map<String, String> headers, String contentType, long length, Content content)
      implements Response {}

  /** A refusal. */
  record Problem(ApiError error, Map<String, String> headers) implements Response {
    @Override
    public int status() {
      return error.status();
    }
  }

  /** Writes a streamed body; resources are opened and closed inside, so none can leak unsent. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  /** The length of a stream whose end is not known beforehand. */
  long UNKNOWN = -1;

  static Response json(int status, byte[] body) {
    return new Json(status, Map.of(), body);
  }

  static Response noContent() {
    return new Empty(204, Map.of());
  }

  static Response problem(ApiError error) {
    return new Problem(error, Map.of());
  }

  /** A chunked stream, each write flushed. */
  static Response stream(String contentType, Content content) {
    return new Stream(200, Map.of(), contentType, UNKNOWN, content);
  }

  /** A whole content of known length, open to range requests. */
  static Response content(String contentType, long length, Content content) {
    return new Stream(200, Map.of("Accept-Ranges", "bytes"), contentType, length, content);
  }

  /** A part of a content; {@code content} writes exactly the range's bytes. */
  static Response part(String contentType, ByteRange range, Content content) {
    Map<String, String> headers =
        Map.of("Accept-Ranges", "bytes", "Content-Range", range.contentRange());
    return new Stream(206, headers, contentType, range.length(), content);
  }
}
