package pond.console.enroll.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pond.client.Api;
import pond.client.ApiClient;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** An operator API of prepared answers, which go through JSON as the real ones do. */
public final class FakeApi implements Api {
  private final Map<String, Function<Object, Object>> answers = new HashMap<>();
  private final List<String> calls = new ArrayList<>();

  /** What is answered from now on. */
  public FakeApi answer(String call, Object answer) {
    answers.put(call, body -> answer);
    return this;
  }

  /** What is answered from now on, from the body. */
  public FakeApi on(String call, Function<Object, Object> answer) {
    answers.put(call, answer);
    return this;
  }

  /** Refused from now on. */
  public FakeApi refuse(String call, String code) {
    answers.put(
        call,
        body -> {
          throw new ClientException(ExitCode.REFUSED, code, "It was refused.", "Do otherwise.");
        });
    return this;
  }

  public List<String> calls() {
    return calls;
  }

  @Override
  public <T> T get(String path, Class<T> type) {
    return ask("GET " + path, "", type);
  }

  @Override
  public <T> T post(String path, Object body, Class<T> type) {
    return ask("POST " + path, body, type);
  }

  @Override
  public <T> T upload(String path, Path file, Class<T> type) {
    throw new AssertionError("no screen here uploads");
  }

  @Override
  public ApiClient.Download download(String path) {
    throw new AssertionError("no screen here downloads");
  }

  private <T> T ask(String call, Object body, Class<T> type) {
    calls.add(call);
    Function<Object, Object> answer = answers.get(call);
    if (answer == null) {
      throw new ClientException(ExitCode.REFUSED, "NO_SUCH_PATH", call, "");
    }
    try {
      return StrictJson.read(StrictJson.write(answer.apply(body)), type, 1 << 20);
    } catch (JsonRefusedException e) {
      throw new AssertionError(e);
    }
  }
}
