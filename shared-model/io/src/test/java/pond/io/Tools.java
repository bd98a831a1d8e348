package pond.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs outside programs for tests; a missing or failing one fails the test. */
public final class Tools {
  private Tools() {}

  /** Runs a constant shell script in a folder and gives its output. */
  public static String shell(Path folder, String script) throws IOException {
    return run(folder, List.of("/bin/sh", "-ec", script));
  }

  /** Runs a main class of the tests in a sandbox without any privilege, even when we are root. */
  public static String unprivileged(List<String> bwrapOptions, Class<?> main, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("bwrap", "--dev-bind", "/", "/"));
    command.addAll(bwrapOptions);
    command.addAll(
        List.of("--unshare-user", "--uid", "1000", "--gid", "1000", "--cap-drop", "ALL"));
    command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return run(Path.of("/"), command);
  }

  private static String run(Path folder, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new AssertionError(
            String.join(" ", command) + " ended with " + code + ":\n" + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return output;
  }
}
