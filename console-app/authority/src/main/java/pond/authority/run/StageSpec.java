package pond.authority.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import pond.authority.lease.QueueKey;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;
import pond.model.tag.Tier;

/**
 * What a stage runs and what it demands, as stored beside it. {@code required} is derived from the
 * tier once, at submit.
 */
public record StageSpec(
    List<String> command,
    Map<String, String> env,
    SandboxProfile profile,
    Tier tier,
    TagSet required,
    JobLimits limits,
    int retries) {
  public StageSpec {
    command = List.copyOf(command);
    env = Map.copyOf(env);
    Objects.requireNonNull(profile);
    Objects.requireNonNull(tier);
    Objects.requireNonNull(required);
    Objects.requireNonNull(limits);
    if (command.isEmpty() || retries < 0) {
      throw new IllegalArgumentException("a stage needs a command");
    }
  }

  /** The queue its jobs wait in. */
  public QueueKey queue() {
    return new QueueKey(profile, required);
  }
}
