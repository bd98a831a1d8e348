package pond.worker.sandbox;

import java.nio.file.Path;
import java.util.Map;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProperty;

/** Whether this machine can confine a job. Only {@code Available} lets one start. */
public sealed interface SandboxAvailability {
  /**
   * Every property was proved.
   *
   * @param version of bubblewrap
   * @param path the binary that was tested
   * @param properties what the canary jobs found
   */
  record Available(String version, Path path, Map<SandboxProperty, PropertyState> properties)
      implements SandboxAvailability {
    public Available {
      properties = Map.copyOf(properties);
    }
  }

  /**
   * No job can be confined here.
   *
   * @param reason stable UPPER_SNAKE code
   * @param sentence what is wrong
   * @param fix what to do next, on this machine
   * @param properties what the canary jobs found; empty when none ran
   */
  record Unavailable(
      String reason, String sentence, String fix, Map<SandboxProperty, PropertyState> properties)
      implements SandboxAvailability {
    public Unavailable {
      properties = Map.copyOf(properties);
    }

    public Unavailable(String reason, String sentence, String fix) {
      this(reason, sentence, fix, Map.of());
    }
  }
}
