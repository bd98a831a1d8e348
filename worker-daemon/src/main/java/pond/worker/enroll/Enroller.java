package pond.worker.enroll;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import pond.model.seal.Identity;
import pond.model.statement.PinRecord;
import pond.model.tag.TagSet;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.SelfReply;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.home.Enrollment;
import pond.worker.home.EnrollmentStore;
import pond.worker.home.WorkerIdentity;
import pond.worker.link.LinkException;
import pond.worker.link.Orchestrator;

/** The worker's side of the enrollment, docs/spec/wire.md: ask, check the reply, prove, keep. */
public final class Enroller {
  private final WorkerIdentity identity;
  private final EnrollmentStore store;
  private final Clock clock;
  private final SecureRandom random;

  public Enroller(
      WorkerIdentity identity, EnrollmentStore store, Clock clock, SecureRandom random) {
    this.identity = identity;
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Enrolls once. May be repeated after any failure with the same code: the authority gives the
   * same keys the same answer.
   *
   * @param orchestrator connected so that only the root of the code is believed (step 1)
   */
  public Enrolled enroll(EnrollAsk ask, Orchestrator orchestrator)
      throws LinkException, InterruptedException, ProblemException, IOException {
    EnrollReply reply = ask(ask, orchestrator); // 2)
    EnrollReplyCheck check =
        new EnrollReplyCheck(
            ask.code().root(), identity.publicKeys(), Identity.of(identity.sealing().privateKey()));
    return switch (check.decide(reply)) { // 5)
      case EnrollDecision.Refused no -> throw refused(no);
      case EnrollDecision.Believed yes -> keep(ask, orchestrator, reply, yes);
    };
  }

  private EnrollReply ask(EnrollAsk ask, Orchestrator orchestrator)
      throws LinkException, InterruptedException {
    EnrollRequest request = EnrollRequests.make(ask, identity, random);
    byte[] relayKey = ask.code().secret().relayKey();
    try {
      return orchestrator.enroll(ask.code().id(), relayKey, request);
    } finally {
      Arrays.fill(relayKey, (byte) 0);
    }
  }

  private Enrolled keep(
      EnrollAsk ask, Orchestrator orchestrator, EnrollReply reply, EnrollDecision.Believed yes)
      throws LinkException, InterruptedException, IOException {
    SelfReply self = orchestrator.confirm(yes.answer()); // 6)
    Enrollment enrollment =
        new Enrollment(
            orchestrator.url().toString(),
            reply.workerId(),
            reply.root(),
            reply.pin(),
            ask.name(),
            clock.instant());
    store.save(enrollment, reply.snapshot());
    return new Enrolled(enrollment, yes.pin(), self.state(), notGranted(ask.tags(), yes.pin()));
  }

  /** By the tags alone; what an org grant covers only the authority knows. */
  private static TagSet notGranted(TagSet asked, PinRecord pin) {
    return asked.minus(pin.grantedTags());
  }

  private static ProblemException refused(EnrollDecision.Refused no) {
    return new ProblemException(
        ExitCode.PIN_MISMATCH,
        no.reason().name(),
        no.sentence() + " Nothing of it was kept.",
        "Ask the operator whether the code and the address belong together. Somebody may be between"
            + " you and them.");
  }
}
