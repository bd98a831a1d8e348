package pond.worker.config;

import java.nio.file.Path;
import java.util.Optional;

/** What the command line says; it wins over everything else. */
public record Overrides(
    Optional<Path> config,
    Optional<String> name,
    Optional<Integer> concurrency,
    Optional<String> tags) {
  /** A command line that says nothing. */
  public static final Overrides NONE =
      new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
