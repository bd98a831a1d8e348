package pond.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pond.client.Api;
import pond.client.ApiClient;
import pond.client.ClientException;

/** An operator API that answers what the test laid down, and remembers what it was sent. */
public final class FakeApi implements Api {
  private final Map<String, Object> gets = new HashMap<>();
  private final Map<String, Function<Object, Object>> posts = new HashMap<>();
  private final List<Post> posted = new ArrayList<>();
  private final List<String> got = new ArrayList<>();

  /** Something that was sent. */
  public record Post(String path, Object body) {}

  /** From now on this path is answered with this; a {@link ClientException} is thrown. */
  public FakeApi answer(String path, Object value) {
    gets.put(path, value);
    return this;
  }

  /** From now on what is posted to this path is answered with this. */
  public FakeApi onPost(String path, Object value) {
    return onPost(path, body -> value);
  }

  /** From now on what is posted to this path is answered by its body. */
  public FakeApi onPost(String path, Function<Object, Object> value) {
    posts.put(path, value);
    return this;
  }

  /** What was posted, in order. */
  public List<Post> posted() {
    return List.copyOf(posted);
  }

  /** The paths that were read, in order. */
  public List<String> got() {
    return List.copyOf(got);
  }

  @Override
  public <T> T get(String path, Class<T> type) {
    got.add(path);
    return type.cast(found(path, gets.get(path)));
  }

  @Override
  public <T> T post(String path, Object body, Class<T> type) {
    posted.add(new Post(path, body));
    Function<Object, Object> answer = posts.get(path);
    return type.cast(found(path, answer == null ? null : answer.apply(body)));
  }

  @Override
  public <T> T upload(String path, Path file, Class<T> type) {
    posted.add(new Post(path, file));
    Function<Object, Object> answer = posts.get(path);
    return type.cast(found(path, answer == null ? null : answer.apply(file)));
  }

  @Override
  public ApiClient.Download download(String path) {
    throw new AssertionError("nothing was laid down to download from " + path);
  }

  private static Object found(String path, Object value) {
    if (value instanceof ClientException refusal) {
      throw refusal;
    }
    if (value == null) {
      throw new AssertionError("nothing was laid down for " + path);
    }
    return value;
  }
}
