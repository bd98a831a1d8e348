package pond.authority.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fails the N-th system call of a kind for N = 1, 2, 3 ... in a real second process and checks
 * after each that nothing acknowledged is lost, nothing is half there and the store opens again.
 * Needs strace and the right to trace, so it is run by hand: {@code java -cp ...
 * pond.authority.store.StoreFaultLoop FOLDER SYSCALLS ERROR FROM TO STEP [once]}, for example
 * {@code /tmp/x fdatasync,fsync EIO 1 120 1}.
 */
final class StoreFaultLoop {
  private StoreFaultLoop() {}

  public static void main(String[] args) throws Exception {
    boolean once = args.length > 6;
    Map<String, Integer> endings = new TreeMap<>();
    int lost = 0;
    for (int n = Integer.parseInt(args[3]);
        n <= Integer.parseInt(args[4]);
        n += Integer.parseInt(args[5])) {
      Path folder = Files.createTempDirectory(Path.of(args[0]), "fault");
      Path file = folder.resolve("pond.db");
      String rule = args[1] + ":error=" + args[2] + ":when=" + n + (once ? "" : "+");
      List<String> said = run(file, rule);
      String ending = said.isEmpty() ? "silent" : said.getLast();
      boolean full = said.stream().anyMatch(line -> line.startsWith("full "));
      endings.merge(ending + (full ? " after STORAGE_FULL" : ""), 1, Integer::sum);
      List<String> wrong = check(file, said);
      if (!wrong.isEmpty() || ending.equals("silent")) {
        lost++;
        System.out.println(rule + ": " + wrong + " " + said);
      }
    }
    System.out.println(endings + ", wrong: " + lost);
  }

  private static List<String> run(Path file, String rule) throws Exception {
    String calls = rule.substring(0, rule.indexOf(':'));
    String strace =
        "set -- strace -f -qq --seccomp-bpf -o /dev/null -e trace=%s -e inject=%s -P %s -P %s-wal \"$@\""
            .formatted(calls, rule, file, file);
    return ChildJvm.start(strace, StoreChild.class, "faults", file).linesUntilEnd();
  }

  private static List<String> check(Path file, List<String> said) {
    List<String> wrong = new ArrayList<>();
    Set<String> maybe = new HashSet<>();
    try (Database database = Database.open(file)) {
      Set<String> found = new HashSet<>(database.<List<String>>read(Notes::names));
      for (String line : said) {
        String name = line.substring(line.indexOf(' ') + 1);
        maybe.add(name);
        if (line.startsWith("saved ") && !found.contains(name)) {
          wrong.add("lost " + name);
        }
        if (line.startsWith("full ") && found.contains(name)) {
          wrong.add("kept though refused " + name);
        }
      }
      // Of an unknown outcome there can be one at most: the work in progress when the disk failed.
      found.removeAll(maybe);
      if (found.size() > 1) {
        wrong.add("too many unknown " + found);
      }
    }
    return wrong;
  }
}
