package pond.console.runs.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.client.Lists;
import pond.console.keep.MapKeep;
import pond.console.runs.fake.SampleRun;
import pond.console.runs.fake.ScriptedApi;
import pond.console.runs.fake.StepHop;
import pond.model.api.BundleReply;
import pond.model.api.RuleView;
import pond.model.api.RunRequest;
import pond.model.api.desk.ExplainRequest;

class SubmitStateTest {
  private static final String GOOD =
      """
      { "project": "acme-web", "stages": [
        { "id": "build", "command": ["make"], "sandbox": { "tier": "byo" } },
        { "id": "test", "command": ["make", "test"], "sandbox": { "tier": "byo" } },
        { "id": "ship", "command": ["ship"] } ] }
      """;

  @TempDir Path folder;
  private final StepHop hop = new StepHop();
  private final ScriptedApi api = new ScriptedApi();
  private final MapKeep keep = new MapKeep();
  private final List<Object> posted = new ArrayList<>();
  private int keys;
  private final SubmitState state = new SubmitState(api, hop, keep, () -> new UUID(0, keys++));

  @Test
  void chooseFolder_withARunFile_findsItAndSaysWhatItNeeds() throws IOException {
    Files.writeString(folder.resolve("pond-run.json"), GOOD);
    api.posts(this::answer);
    state.chooseFolder(folder);
    hop.settle();
    assertEquals(folder.resolve("pond-run.json").toString(), state.file().get());
    assertNotNull(state.ready().get());
    assertEquals(2, state.needs().size());
    SubmitState.Eligible byo = state.needs().getFirst();
    assertEquals(List.of("build", "test"), byo.need().stages());
    assertEquals(List.of("pool:byo", "tenant:acme-web"), byo.need().tags());
    assertEquals(List.of("gpu-07"), byo.names());
    assertEquals(List.of(), state.needs().getLast().names());
  }

  @Test
  void check_brokenRunFile_tellsEveryProblemWithItsLineAndSendsNothing() throws IOException {
    Files.writeString(
        folder.resolve("pond-run.json"),
        """
        { "project": "Acme",
          "stages": [ { "id": "build", "comand": ["make"] } ] }
        """);
    state.chooseFolder(folder);
    hop.settle();
    assertEquals(3, state.faults().size());
    assertEquals(1, state.faults().getFirst().line());
    assertEquals(2, state.faults().getLast().line());
    assertNull(state.ready().get());
    state.submit(run -> posted.add(run));
    hop.settle();
    assertTrue(api.asked().isEmpty() && posted.isEmpty());
  }

  @Test
  void submit_afterAFailure_usesTheSameKeySoThatThereIsOneRun() throws IOException {
    Files.writeString(folder.resolve("pond-run.json"), GOOD);
    api.posts(
        (path, body) -> path.equals("/v1/runs") ? ScriptedApi.unreachable() : answer(path, body));
    state.chooseFolder(folder);
    hop.settle();
    List<Object> runs = new ArrayList<>();
    state.submit(runs::add);
    hop.settle();
    assertEquals("AUTHORITY_UNREACHABLE", Objects.requireNonNull(state.problem().get()).code());
    api.posts(this::answer);
    state.submit(runs::add);
    hop.settle();
    assertEquals(1, runs.size());
    RunRequest request = (RunRequest) posted.getLast();
    assertEquals(new UUID(0, 0).toString(), request.clientKey());
    assertEquals(GOOD, request.runFile());
    assertEquals(folder.toString(), keep.get("submit.folder.acme-web").orElseThrow());
  }

  private Object answer(String path, Object body) {
    posted.add(body);
    if (body instanceof ExplainRequest asked) {
      boolean byo = asked.tier().equals("byo");
      return new Lists.Rules(List.of(new RuleView("w1", "gpu-07", byo, "tier", "A sentence.")));
    }
    return path.endsWith("/bundles")
        ? new BundleReply("ab".repeat(32), 10, 1)
        : SampleRun.running();
  }
}
