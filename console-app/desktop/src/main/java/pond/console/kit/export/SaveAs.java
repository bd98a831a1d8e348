package pond.console.kit.export;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where a file should go. */
@FunctionalInterface
public interface SaveAs {
  /** The place that the person chose; empty when they chose none. */
  Optional<Path> ask(String suggestedName);
}
