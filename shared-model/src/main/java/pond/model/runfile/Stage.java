package pond.model.runfile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import pond.model.tag.RequiredTags;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;

/**
 * One stage of a run (docs/spec/run-file.md section 2).
 *
 * @param id its name within the run
 * @param command program and arguments, no shell
 * @param needs stages that must have succeeded before
 * @param sandbox how it is held
 * @param tags extra tags that the worker must have, none reserved
 * @param env variables of the command
 * @param retries further attempts after a failed one, 0 to 5
 */
public record Stage(
    StageId id,
    List<String> command,
    List<StageId> needs,
    StageSandbox sandbox,
    TagSet tags,
    Map<String, String> env,
    int retries) {
  /** The most retries. */
  public static final int MOST_RETRIES = 5;

  /** Copies the collections; refuses an empty command, a need twice, retries out of range. */
  public Stage {
    command = List.copyOf(command);
    needs = List.copyOf(needs);
    env = Map.copyOf(env);
    boolean wrong =
        command.isEmpty()
            || command.getFirst().isEmpty()
            || needs.stream().distinct().count() != needs.size()
            || retries < 0
            || retries > MOST_RETRIES;
    if (wrong) {
      throw new IllegalArgumentException("stage " + id + " is not valid");
    }
  }

  /** How long one attempt may take; the wall clock of its limits. */
  public Duration timeout() {
    return sandbox.limits().wallClock();
  }

  /** What a worker must have been granted to run this stage for {@code project}. */
  public RequiredTags requiredTags(TenantId project) {
    return RequiredTags.of(sandbox.tier(), project, tags);
  }
}
