package pond.authority.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real second process that runs one of our test mains. */
final class ChildJvm {
  private final Process process;
  private final BufferedReader out;

  private ChildJvm(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Runs the class after these shell settings ("" for none). */
  static ChildJvm start(String settings, Class<?> main, String mode, Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                "bash",
                "-c",
                (settings.isEmpty() ? ":" : settings) + " && exec \"$@\"",
                "child",
                java,
                "-Xmx256m",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                mode,
                file.toString()));
    return new ChildJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  @Nullable String line() throws IOException {
    return out.readLine();
  }

  /** Everything it still says; then it must have ended. */
  List<String> linesUntilEnd() throws IOException, InterruptedException {
    List<String> lines = out.lines().toList();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The child did not end: " + lines);
    }
    return lines;
  }

  /** SIGKILL: it gets no chance to tidy up. What it said before can still be read. */
  void kill() {
    // Not Process.destroyForcibly: that would close our end of its output.
    process.toHandle().destroyForcibly();
  }
}
