package pond.client;

/** The operator API as its clients see it. Calls block; a refusal is a {@link ClientException}. */
public interface Api {
  /** Reads a JSON resource. */
  <T> T get(String path, Class<T> type);

  /** Sends a JSON body and reads the JSON answer. */
  <T> T post(String path, Object body, Class<T> type);

  /** Sends a file as it is. */
  <T> T upload(String path, java.nio.file.Path file, Class<T> type);

  /** A resource as a stream; close it. */
  ApiClient.Download download(String path);
}
