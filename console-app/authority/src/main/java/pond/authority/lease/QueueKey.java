package pond.authority.lease;

import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;

/**
 * The queue a job waits in: jobs that demand the same of a worker share one, so that the hot query
 * compares one text and a tenant's pin is enforced in SQL.
 */
public record QueueKey(SandboxProfile profile, TagSet required) {
  /** {@code profile|tag,tag}. */
  public String text() {
    return profile.wire() + "|" + required.canonical();
  }

  /** Parses what {@link #text} wrote. */
  public static QueueKey parse(String text) {
    int bar = text.indexOf('|');
    SandboxProfile profile = SandboxProfile.parse(text.substring(0, bar)).orElseThrow();
    return new QueueKey(profile, TagSet.parse(text.substring(bar + 1)));
  }
}
