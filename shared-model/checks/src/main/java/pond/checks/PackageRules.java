package pond.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules about the files of one package. */
final class PackageRules {
  private static final Pattern NULL_MARKED =
      Pattern.compile("@(org\\.jspecify\\.annotations\\.)?NullMarked\\b");

  private PackageRules() {}

  static List<Violation> check(SourceTree main) throws IOException {
    Map<Path, List<Path>> packages =
        main.files().stream()
            .collect(
                Collectors.groupingBy(SourceTree::folderOf, TreeMap::new, Collectors.toList()));
    List<Violation> found = new ArrayList<>();
    for (Map.Entry<Path, List<Path>> entry : packages.entrySet()) {
      long files = entry.getValue().stream().filter(f -> !SourceTree.isPackageInfo(f)).count();
      if (files > Limits.PACKAGE_FILES) {
        found.add(new Violation(Rule.PACKAGE_SIZE, entry.getKey() + " has " + files));
      }
      Path info = entry.getKey().resolve("package-info.java");
      if (!Files.exists(info) || !saysNullMarked(info)) {
        found.add(new Violation(Rule.PACKAGE_IS_NULL_MARKED, info.toString()));
      }
    }
    return found;
  }

  private static boolean saysNullMarked(Path info) throws IOException {
    String text = Files.readString(info);
    return NULL_MARKED.matcher(text).find() && text.contains("/**");
  }
}
