package pond.worker.daemon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.worker.job.Ability;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;

/** What the sandbox can do, tested at the start and again from time to time while it cannot. */
final class Abilities {
  private static final Logger LOG = LoggerFactory.getLogger(Abilities.class);
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Sandbox sandbox;
  private final boolean unconfinedAllowed;
  private final Clock clock;
  private Ability found;
  private Instant testedAt;

  Abilities(Sandbox sandbox, boolean unconfinedAllowed, Clock clock) throws InterruptedException {
    this.sandbox = sandbox;
    this.unconfinedAllowed = unconfinedAllowed;
    this.clock = clock;
    this.found = test();
    this.testedAt = clock.instant();
  }

  synchronized Ability now() {
    return found;
  }

  /** Tests again when the last test failed and is a minute old: the owner may have repaired it. */
  synchronized Ability refreshed() throws InterruptedException {
    boolean failed = found.availability() instanceof SandboxAvailability.Unavailable;
    if (failed && clock.instant().isAfter(testedAt.plus(AGAIN))) {
      found = test();
      testedAt = clock.instant();
    }
    return found;
  }

  private Ability test() throws InterruptedException {
    SandboxAvailability availability = sandbox.probe();
    if (availability instanceof SandboxAvailability.Unavailable no) {
      LOG.error("No confined job can run here ({}): {} {}", no.reason(), no.sentence(), no.fix());
    }
    return new Ability(availability, unconfinedAllowed);
  }
}
