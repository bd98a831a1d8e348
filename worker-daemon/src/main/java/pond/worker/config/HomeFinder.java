package pond.worker.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where this worker keeps its keys and state. */
public final class HomeFinder {
  /** Used by packages and by root. */
  public static final Path SYSTEM_HOME = Path.of("/var/lib/pond-worker");

  private final Map<String, String> environment;
  private final Path userHome;
  private final boolean root;

  public HomeFinder(Map<String, String> environment, Path userHome, boolean root) {
    this.environment = Map.copyOf(environment);
    this.userHome = userHome;
    this.root = root;
  }

  /** Flag, then {@code POND_WORKER_HOME}, then the system's home if it is ours, then the user's. */
  public Path find(Optional<Path> flag) {
    return find(flag, root || Files.isWritable(SYSTEM_HOME));
  }

  Path find(Optional<Path> flag, boolean systemHomeIsOurs) {
    Path named =
        flag.or(() -> Optional.ofNullable(environment.get("POND_WORKER_HOME")).map(Path::of))
            .orElse(systemHomeIsOurs ? SYSTEM_HOME : userHome.resolve(".local/share/pond-worker"));
    return named.toAbsolutePath().normalize();
  }
}
