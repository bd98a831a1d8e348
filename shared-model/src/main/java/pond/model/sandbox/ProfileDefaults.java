package pond.model.sandbox;

import java.util.EnumMap;
import java.util.Map;

/** The table of docs/spec/sandbox.md, section 4. */
final class ProfileDefaults {
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;
  private static final JobLimits READ = read();
  private static final JobLimits WRITE = write();

  private ProfileDefaults() {}

  static JobLimits of(SandboxProfile profile) {
    return switch (profile) {
      case UNTRUSTED_CODE_READ -> READ;
      // An unconfined job gets no more than a confined one: "none" drops walls, not budgets.
      case UNTRUSTED_CODE_WRITE, NONE -> WRITE;
    };
  }

  private static JobLimits read() {
    Map<Limit, Long> v = new EnumMap<>(Limit.class);
    v.put(Limit.WALL_CLOCK, 600L);
    v.put(Limit.IDLE_OUTPUT, 600L);
    v.put(Limit.MEMORY, 2 * GIB);
    v.put(Limit.PIDS, 256L);
    v.put(Limit.CPU, 600L);
    v.put(Limit.FILE_SIZE, 64 * MIB);
    v.put(Limit.WORK, 2 * GIB);
    v.put(Limit.OUT, 64 * MIB);
    v.put(Limit.LOG, 4 * MIB);
    v.put(Limit.OPEN_FILES, 1024L);
    return new JobLimits(v);
  }

  private static JobLimits write() {
    Map<Limit, Long> v = new EnumMap<>(Limit.class);
    v.put(Limit.WALL_CLOCK, 1800L);
    v.put(Limit.IDLE_OUTPUT, 900L);
    v.put(Limit.MEMORY, 4 * GIB);
    v.put(Limit.PIDS, 512L);
    v.put(Limit.CPU, 3600L);
    v.put(Limit.FILE_SIZE, GIB);
    v.put(Limit.WORK, 2 * GIB);
    v.put(Limit.OUT, 256 * MIB);
    v.put(Limit.LOG, 16 * MIB);
    v.put(Limit.OPEN_FILES, 4096L);
    return new JobLimits(v);
  }
}
