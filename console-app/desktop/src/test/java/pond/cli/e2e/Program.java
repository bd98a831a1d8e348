package pond.cli.e2e;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pond's two programs, each started as a process of its own from the class path of the tests. */
public enum Program {
  POND("pond.cli.PondCli", "worker-daemon"),
  WORKER("pond.worker.cli.WorkerCli", "console-app");

  private static final long LONGEST_SECONDS = 120;

  private final String main;
  private final String unseen;

  Program(String main, String unseen) {
    this.main = main;
    this.unseen = unseen;
  }

  /** Runs it to its end; {@code input} is what it finds on standard input. */
  public Finished run(String input, List<String> arguments) throws InterruptedException {
    return run(input, command(arguments), Path.of("").toAbsolutePath());
  }

  /** Starts it and lets it run; both streams go to {@code log}. */
  public Background start(Path log, List<String> arguments) {
    ProcessBuilder builder =
        builder(command(arguments), Path.of("").toAbsolutePath()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new Background(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs any other program to its end. */
  public static Finished run(String input, List<String> command, Path folder)
      throws InterruptedException {
    try {
      Path out = Files.createTempFile("pond-e2e", ".out");
      Path err = Files.createTempFile("pond-e2e", ".err");
      try {
        Process process =
            builder(command, folder)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Finished(
            command, end(process, input, err), Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int end(Process process, String input, Path err)
      throws IOException, InterruptedException {
    try {
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // A program that needs no input may have ended before it was written.
        if (process.isAlive()) {
          throw e;
        }
      }
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("did not end; it said: " + Files.readString(err));
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                main));
    command.addAll(arguments);
    return command;
  }

  /** Each program sees only what it is packaged with: not the other one's modules. */
  private String classPath() {
    Path other = Path.of(System.getProperty("pond.root", "")).toAbsolutePath().resolve(unseen);
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(other))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static ProcessBuilder builder(List<String> command, Path folder) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }
}
