package pond.worker.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a process whose only writable disk has 6 MiB. */
class FullDiskTest {
  @Test
  void run_onAFullDisk_answersEveryJobAndGoesOn() throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/usr/bin/bwrap", "--ro-bind", "/", "/", "--dev", "/dev"));
    command.addAll(List.of("--proc", "/proc", "--size", "6291456", "--tmpfs", "/mnt"));
    command.addAll(List.of("--die-with-parent", "--"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FullDiskMain.class.getName(), "/mnt"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    assertTrue(output.endsWith("ok\n"), output);
  }
}
