package pond.client;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The operator API as its clients see it. Calls block; a refusal is a {@link ClientException}. */
public interface Api {
  /** Reads a JSON resource. */
  <T> T get(String path, Class<T> type);

  /** Sends a JSON body and reads the JSON answer. */
  <T> T post(String path, Object body, Class<T> type);

  /** Sends a file as it is. */
  <T> T upload(String path, Path file, Class<T> type);

  /** The same, telling how many bytes have gone out so far. */
  default <T> T upload(String path, Path file, Class<T> type, LongConsumer sent) {
    return upload(path, file, type);
  }

  /** A resource as a stream; close it. */
  ApiClient.Download download(String path);
}
