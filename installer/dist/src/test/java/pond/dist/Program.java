package pond.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program as a child process, with exactly the environment that is given. */
record Program(Path file, Map<String, String> environment, Path workingFolder) {
  /** What came of it; {@code output} holds stdout and stderr. */
  record Result(int exitCode, String output) {}

  static Path root() {
    return Path.of(System.getProperty("pond.root", "")).toAbsolutePath();
  }

  static Path dist() {
    return root().resolve("target/dist");
  }

  static Program of(Path file) {
    return new Program(file, Map.of("PATH", "/usr/bin:/bin"), Path.of("/"));
  }

  Program with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(name, value);
    return new Program(file, more, workingFolder);
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(file.toString()), Arrays.stream(arguments)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).directory(workingFolder.toFile());
    Path output = Files.createTempFile("pond-dist", ".out");
    builder.redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(240, TimeUnit.SECONDS)) {
        throw new AssertionError(command + " did not end; so far: " + Files.readString(output));
      }
      return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }
}
