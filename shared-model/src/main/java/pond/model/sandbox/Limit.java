package pond.model.sandbox;

import java.util.Optional;

/**
 * One bound on a job: its word, and the smallest and largest value that can be asked for
 * (docs/spec/sandbox.md, section 4). The unit is the end of the word.
 */
public enum Limit {
  /** Whole life of the job, in seconds. */
  WALL_CLOCK("wall_clock_seconds", 1, 7 * 86_400L),
  /** Longest silence on standard output and standard error together, in seconds. */
  IDLE_OUTPUT("idle_output_seconds", 1, 7 * 86_400L),
  /** Memory of all processes of the job together, in bytes. */
  MEMORY("memory_bytes", 16L << 20, 1L << 42),
  /** Processes and threads alive at the same moment. */
  PIDS("pids", 8, 1L << 20),
  /** Processor time of any one process, in seconds. */
  CPU("cpu_seconds", 1, 365 * 86_400L),
  /** Largest single file, in bytes. */
  FILE_SIZE("file_size_bytes", 1L << 10, 1L << 44),
  /** Everything under {@code /work}, in bytes. */
  WORK("work_bytes", 1L << 10, 1L << 44),
  /** Everything under {@code /out}, in bytes. */
  OUT("out_bytes", 1L << 10, 1L << 44),
  /** Log kept per stream, in bytes; what comes after it is read and dropped. */
  LOG("log_bytes", 1L << 10, 1L << 34),
  /** Files one process may hold open. */
  OPEN_FILES("open_files", 16, 1L << 20);

  private final String wire;
  private final long least;
  private final long most;

  Limit(String wire, long least, long most) {
    this.wire = wire;
    this.least = least;
    this.most = most;
  }

  /** The field name used in run files, orders and results. */
  public String wire() {
    return wire;
  }

  /** The smallest value that still lets a sandbox start. */
  public long least() {
    return least;
  }

  /** The largest value that can be written down. */
  public long most() {
    return most;
  }

  /** True when the value lies between {@link #least()} and {@link #most()}. */
  public boolean allows(long value) {
    return value >= least && value <= most;
  }

  /** The limit for an exact field name; empty for anything else. */
  public static Optional<Limit> parse(String word) {
    for (Limit limit : values()) {
      if (limit.wire.equals(word)) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }
}
