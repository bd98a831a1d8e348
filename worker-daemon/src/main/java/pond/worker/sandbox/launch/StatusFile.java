package pond.worker.sandbox.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What bwrap and the inner script wrote about a launch. An exit code is there only when the command
 * ran; bwrap's own exit status is 1 both for a failed set-up and for {@code exit 1}.
 *
 * @param firstPid the first process of the job's namespace, by its number on the host
 */
public record StatusFile(OptionalInt firstPid, OptionalInt exitCode, Inner inner) {
  /** What the inner script said. */
  public enum Inner {
    SILENT,
    MISSING,
    STARTED
  }

  private static final Pattern CHILD_PID = Pattern.compile("\"child-pid\": (\\d{1,9})\\b");
  private static final Pattern EXIT_CODE = Pattern.compile("\"exit-code\": (\\d{1,3})\\b");
  private static final int MOST = 64 * 1024;

  /** Reads what has been written so far. */
  public static StatusFile read(ControlFolder control) throws IOException {
    String status = head(control.status());
    Inner inner =
        switch (head(control.inner()).strip()) {
          case "started" -> Inner.STARTED;
          case "missing" -> Inner.MISSING;
          default -> Inner.SILENT;
        };
    return new StatusFile(number(CHILD_PID, status), number(EXIT_CODE, status), inner);
  }

  private static OptionalInt number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    }
  }
}
