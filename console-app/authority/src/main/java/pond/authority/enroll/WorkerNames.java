package pond.authority.enroll;

import java.util.function.Predicate;

/**
 * The name a worker is shown under. It is the worker's own claim, so only plain characters are
 * kept: it must neither look like another one nor steer a terminal.
 */
final class WorkerNames {
  private static final int MAX = 60;

  private WorkerNames() {}

  /** {@code wanted} cleaned; with the first free suffix when another worker has that name. */
  static String free(String wanted, Predicate<String> taken) {
    String name = clean(wanted);
    String candidate = name;
    for (int next = 2; taken.test(candidate); next++) {
      candidate = name + "-" + next;
    }
    return candidate;
  }

  private static String clean(String wanted) {
    String plain = wanted.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+", "");
    String cut = plain.length() > MAX ? plain.substring(0, MAX) : plain;
    return cut.isEmpty() ? "worker" : cut;
  }
}
