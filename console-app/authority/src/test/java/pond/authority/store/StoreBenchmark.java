package pond.authority.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Rows per second through {@link Database#write}, one row a call, with many works to a commit and
 * with one. Run by hand: {@code java -cp ... pond.authority.store.StoreBenchmark FOLDER}. Every
 * round interleaves all cells, so that a busy neighbour slows all of them alike.
 */
final class StoreBenchmark {
  private static final int ROUNDS = 5;
  private static final long MILLIS = 1_500;
  private static final int[] CALLERS = {1, 16, 64};

  private StoreBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Map<String, List<Double>> rates = new TreeMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (int callers : CALLERS) {
        for (int maxWorks : new int[] {1, Writer.MAX_WORKS}) {
          String cell = "%3d callers, %s".formatted(callers, maxWorks == 1 ? "single " : "grouped");
          double rate = measure(folder, callers, maxWorks, cell);
          // Round 0 warms up.
          if (round > 0) {
            rates.computeIfAbsent(cell, c -> new ArrayList<>()).add(rate);
          }
        }
      }
    }
    rates.forEach((cell, list) -> System.out.println(cell + " rows/s " + summary(list)));
  }

  private static double measure(Path folder, int callers, int maxWorks, String cell)
      throws Exception {
    Path own = Files.createTempDirectory(folder, "bench");
    StoreFile file = new StoreFile(own.resolve("pond.db"));
    file.createIfMissing();
    long start = System.nanoTime();
    ConcurrentLinkedQueue<long[]> latencies = new ConcurrentLinkedQueue<>();
    try (Database database = Database.over(file, file.openStore(), maxWorks)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        threads.add(Thread.ofVirtual().start(() -> latencies.add(write(database, start))));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    deleteAll(own);
    long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf(
        "%s: %.0f rows/s, p50 %.2f ms, p99 %.2f ms%n",
        cell, all.length / seconds, all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6);
    return all.length / seconds;
  }

  private static long[] write(Database database, long start) {
    String text = "x".repeat(150);
    List<Long> latencies = new ArrayList<>();
    while (System.nanoTime() - start < MILLIS * 1_000_000) {
      long before = System.nanoTime();
      database.write(
          tx ->
              tx.update(
                  "INSERT INTO code_refusal(code_id, at, reason, name) VALUES (?, ?, ?, ?)",
                  "c" + before,
                  before,
                  "WRONG_KEY",
                  text));
      latencies.add(System.nanoTime() - before);
    }
    return latencies.stream().mapToLong(Long::longValue).toArray();
  }

  private static String summary(List<Double> rates) {
    double[] sorted = rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return "median %.0f (%.0f..%.0f)"
        .formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  private static void deleteAll(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
