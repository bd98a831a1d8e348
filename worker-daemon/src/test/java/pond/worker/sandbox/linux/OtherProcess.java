package pond.worker.sandbox.linux;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import pond.model.sandbox.JobLimits;

/** Runs {@link DaemonMain} in a JVM of its own, if need be as another user. */
final class OtherProcess {
  /** What it printed, and its exit code. */
  record Said(int rc, String text) {}

  private OtherProcess() {}

  static Said run(List<String> prefix, String mode) throws Exception {
    Path classes = readableClasses();
    List<String> line = new ArrayList<>(prefix);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    line.addAll(List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx256m"));
    // Below a folder that this JVM removes: the other one may be halted.
    Path temporary = Files.createDirectory(classes.resolve("tmp"));
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
    line.add("-Djava.io.tmpdir=" + temporary);
    line.addAll(List.of("-cp", classes.toString(), DaemonMain.class.getName(), mode));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("SECRET_TOKEN", "never-seen");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.directory(classes.toFile()).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  /** A copy that any user can read: a clone often lies in somebody's private home. */
  private static Path readableClasses() throws IOException, URISyntaxException {
    Path target = Lab.newJobsDir();
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<Class<?>> needed = List.of(JobLimits.class, BubblewrapSandbox.class, DaemonMain.class);
    for (Class<?> one : needed) {
      copy(Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()), target);
    }
    for (Class<?> library :
        List.of(
            org.junit.jupiter.api.Assertions.class, org.opentest4j.AssertionFailedError.class)) {
      copy(Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()), target);
    }
    return target;
  }

  private static void copy(Path source, Path target) throws IOException {
    if (Files.isRegularFile(source)) {
      try (var jar = java.nio.file.FileSystems.newFileSystem(source)) {
        copyTree(jar.getPath("/"), target);
      }
    } else {
      copyTree(source, target);
    }
  }

  private static void copyTree(Path source, Path target) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            if (!Files.exists(copy)) {
              Files.copy(file, copy);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
