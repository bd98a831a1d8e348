package pond.worker.sandbox.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The kernel's page size: /proc counts memory in pages, and aarch64 kernels differ. */
final class PageSize {
  static final long BYTES = read();

  private PageSize() {}

  private static long read() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/smaps"))) {
      return lines
          .filter(line -> line.startsWith("KernelPageSize:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
