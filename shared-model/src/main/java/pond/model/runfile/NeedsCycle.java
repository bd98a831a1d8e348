package pond.model.runfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds stages that wait for each other. */
final class NeedsCycle {
  private final Map<String, List<String>> needs;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  private NeedsCycle(Map<String, List<String>> needs) {
    this.needs = needs;
  }

  /** One circle, its first id repeated at the end; ids that are no key are ignored. */
  static Optional<List<String>> find(Map<String, List<String>> needs) {
    NeedsCycle search = new NeedsCycle(needs);
    return needs.keySet().stream().sorted().map(search::from).flatMap(Optional::stream).findFirst();
  }

  // At most 200 stages deep, since a stage stands on the path once.
  private Optional<List<String>> from(String id) {
    int at = path.indexOf(id);
    if (at >= 0) {
      List<String> circle = new ArrayList<>(path.subList(at, path.size()));
      circle.add(id);
      return Optional.of(circle);
    }
    if (!needs.containsKey(id) || done.contains(id)) {
      return Optional.empty();
    }
    path.addLast(id);
    for (String need : needs.getOrDefault(id, List.of())) {
      Optional<List<String>> circle = from(need);
      if (circle.isPresent()) {
        return circle;
      }
    }
    path.removeLast();
    done.add(id);
    return Optional.empty();
  }
}
