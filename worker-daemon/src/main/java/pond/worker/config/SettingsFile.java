package pond.worker.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.model.sandbox.Limit;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/**
 * {@code worker.json} as its owner wrote it. Every field is optional, an unknown one is refused.
 *
 * @param name how the worker introduces itself at enrollment
 * @param concurrency jobs at the same time
 * @param tags may only narrow what was granted
 * @param tiers tiers this machine takes; absent: all
 * @param tenants tenants this machine serves; absent: all
 * @param allowUnconfined whether profile none is allowed for tier any
 * @param limits caps over every order, by the field names of docs/spec/sandbox.md section 4
 * @param drainGraceSeconds how long running jobs may finish after SIGTERM
 * @param bwrap another place of bubblewrap
 * @param sandboxReadOnly more host folders that every job may read
 * @param jobsDir where jobs get their folders
 */
public record SettingsFile(
    Optional<String> name,
    Optional<Integer> concurrency,
    Optional<TagSet> tags,
    Optional<List<Tier>> tiers,
    Optional<List<TenantId>> tenants,
    Optional<Boolean> allowUnconfined,
    Optional<Map<Limit, Long>> limits,
    Optional<Long> drainGraceSeconds,
    Optional<String> bwrap,
    Optional<List<String>> sandboxReadOnly,
    Optional<String> jobsDir) {
  /** A file that says nothing. */
  public static final SettingsFile EMPTY =
      new SettingsFile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
