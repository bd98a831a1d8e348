package pond.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rules that need only the lines of a file. */
final class TextRules {
  // Spelled in halves, so that this file does not find itself.
  private static final Pattern LEFTOVER =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX|HA" + "CK)\\b");

  private TextRules() {}

  static List<Violation> check(SourceTree tree, int maxLines) throws IOException {
    List<Violation> found = new ArrayList<>();
    for (Path file : tree.files()) {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() > maxLines) {
        found.add(new Violation(Rule.FILE_SIZE, file + " has " + lines.size()));
      }
      for (int i = 0; i < lines.size(); i++) {
        if (LEFTOVER.matcher(lines.get(i)).find()) {
          found.add(new Violation(Rule.NO_LEFTOVERS, file + ":" + (i + 1)));
        }
      }
    }
    return found;
  }
}
