package pond.console.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample project, put beside the home so that it can be looked at, changed and run. */
final class Sample {
  static final String PROJECT = "village-pond";
  private static final String FROM = "/pond/console/sample/";
  private static final List<String> FILES =
      List.of(
          "pond-run.json",
          "project/data/2025.csv",
          "project/data/2026.csv",
          "project/pondcensus/__init__.py",
          "project/pondcensus/chart.py",
          "project/pondcensus/count.py",
          "project/tests/__init__.py",
          "project/tests/test_chart.py",
          "project/tests/test_count.py");

  private Sample() {}

  /** Writes the files that are not there yet; what a person changed stays. */
  static void install(Path home) throws IOException {
    for (String name : FILES) {
      Path file = home.resolve("sample").resolve(name);
      if (Files.notExists(file)) {
        Files.createDirectories(file.getParent());
        try (InputStream in = Sample.class.getResourceAsStream(FROM + name)) {
          if (in == null) {
            throw new IOException("the sample file " + name + " is missing from the program");
          }
          Files.copy(in, file);
        }
      }
    }
  }
}
