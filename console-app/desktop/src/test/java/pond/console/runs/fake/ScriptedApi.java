package pond.console.runs.fake;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import pond.client.Api;
import pond.client.ApiClient;
import pond.client.ClientException;
import pond.client.ExitCode;

/** Answers what the test says and remembers what was asked. */
public final class ScriptedApi implements Api {
  private final List<String> asked = new ArrayList<>();
  private Function<String, Object> gets = path -> none(path);
  private BiFunction<String, Object, Object> posts = (path, body) -> none(path);
  private Function<String, byte[]> downloads =
      path -> {
        throw none(path);
      };

  public ScriptedApi gets(Function<String, Object> answer) {
    gets = answer;
    return this;
  }

  public ScriptedApi posts(BiFunction<String, Object, Object> answer) {
    posts = answer;
    return this;
  }

  public ScriptedApi downloads(Function<String, byte[]> answer) {
    downloads = answer;
    return this;
  }

  /** Every request so far, such as {@code GET /v1/runs}. */
  public List<String> asked() {
    return asked;
  }

  /** The authority cannot be reached. */
  public static ClientException unreachable() {
    return new ClientException(
        ExitCode.UNREACHABLE, "AUTHORITY_UNREACHABLE", "It cannot be reached.", "Try again.");
  }

  @Override
  public <T> T get(String path, Class<T> type) {
    asked.add("GET " + path);
    return answer(gets.apply(path), type);
  }

  @Override
  public <T> T post(String path, Object body, Class<T> type) {
    asked.add("POST " + path);
    return answer(posts.apply(path, body), type);
  }

  @Override
  public <T> T upload(String path, Path file, Class<T> type) {
    asked.add("UPLOAD " + path);
    return answer(posts.apply(path, file), type);
  }

  @Override
  public ApiClient.Download download(String path) {
    asked.add("DOWNLOAD " + path);
    byte[] content = downloads.apply(path);
    return new ApiClient.Download(new ByteArrayInputStream(content), Optional.of("verified"));
  }

  private static <T> T answer(Object answer, Class<T> type) {
    if (answer instanceof ClientException refused) {
      throw refused;
    }
    return type.cast(answer);
  }

  private static ClientException none(String path) {
    return new ClientException(ExitCode.REFUSED, "NO_ANSWER", "No answer for " + path, "");
  }
}
