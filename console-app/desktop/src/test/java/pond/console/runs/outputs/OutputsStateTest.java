package pond.console.runs.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.console.hop.Problem;
import pond.console.runs.fake.ScriptedApi;
import pond.console.runs.fake.StepHop;
import pond.io.tree.TreePacker;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundleLimits;

class OutputsStateTest {
  @TempDir Path folder;
  private final StepHop hop = new StepHop();
  private final ScriptedApi api = new ScriptedApi();
  private final OutputsState state = new OutputsState(api, hop, Clock.systemUTC());
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> saved = new ArrayList<>();

  @Test
  void ask_output_listsLooksAndSaves() throws IOException {
    byte[] tar = tar();
    api.downloads(path -> tar);
    ask();
    OutputsState.Listed listed = state.listed().now().orElseThrow();
    assertEquals(
        List.of("dir", "dir/data.bin", "hello.txt"),
        listed.entries().stream().map(entry -> entry.path().text()).toList());
    assertTrue(listed.isVerified());
    look(2);
    assertEquals(
        Optional.of("hello\uFFFD\n"), Objects.requireNonNull(state.preview().get()).text());
    look(1);
    assertEquals(Optional.empty(), Objects.requireNonNull(state.preview().get()).text());
    Path one = folder.resolve("one.txt");
    state.saveOne(listed.entries().get(2), one, saved::add, problems::add);
    Path all = folder.resolve("all");
    state.saveAll(all, saved::add, problems::add);
    hop.settle();
    assertEquals(List.of(one, all), saved);
    assertEquals("hello\u0007\n", Files.readString(one));
    assertTrue(Files.exists(all.resolve("dir/data.bin")));
    state.saveOne(listed.entries().get(2), one, saved::add, problems::add);
    hop.settle();
    assertEquals("CANNOT_WRITE", problems.getFirst().code());
    state.close();
    assertTrue(state.listed().now().isEmpty());
  }

  @Test
  void ask_hostileArchive_isRefusedWhole() throws IOException {
    byte[] tar = tar();
    tar[0] = '/';
    api.downloads(path -> tar);
    ask();
    assertTrue(state.listed().now().isEmpty());
    assertNotNull(state.listed().problem().get());
  }

  @Test
  void ask_sameAgain_fetchesOnce() throws IOException {
    byte[] tar = tar();
    api.downloads(path -> tar);
    ask();
    ask();
    assertEquals(List.of("DOWNLOAD /v1/runs/r1/stages/build/output?attempt=1"), api.asked());
    assertFalse(state.listed().now().isEmpty());
  }

  private void ask() {
    state.ask("r1", "build", 1);
    hop.settle();
  }

  private void look(int index) {
    BundleEntry entry = state.listed().now().orElseThrow().entries().get(index);
    state.look(entry, problems::add);
    hop.settle();
  }

  private byte[] tar() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.createDirectories(source.resolve("dir"));
    Files.writeString(source.resolve("hello.txt"), "hello\u0007\n");
    Files.write(source.resolve("dir/data.bin"), new byte[] {1, 0, 2});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertNotNull(new TreePacker(BundleLimits.SOURCE, Set.of()).pack(source, out));
    return out.toByteArray();
  }
}
