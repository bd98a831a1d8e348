package pond.authority.enroll;

import java.util.Objects;
import java.util.Optional;
import pond.authority.code.CodeRow;
import pond.authority.worker.Worker;
import pond.model.statement.PinMethod;
import pond.model.wire.EnrollTranscript;

/** What is to become of an enrollment. */
sealed interface EnrollDecision {
  /** All proofs hold; use up the code and pin these keys. */
  record Admit(CodeRow code, EnrollTranscript transcript, PinMethod how) implements EnrollDecision {
    public Admit {
      Objects.requireNonNull(code);
      Objects.requireNonNull(transcript);
      Objects.requireNonNull(how);
    }
  }

  /** The same keys came with the same code before: answer as then. */
  record Repeat(Worker worker) implements EnrollDecision {
    public Repeat {
      Objects.requireNonNull(worker);
    }
  }

  /**
   * Nothing is trusted. {@code offered} is what the caller claimed, for the operator to see; {@code
   * other} is the worker that stands in the way, if one does.
   */
  record Refuse(EnrollReason reason, Optional<EnrollTranscript> offered, Optional<Worker> other)
      implements EnrollDecision {
    public Refuse {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(offered);
      Objects.requireNonNull(other);
    }

    static Refuse of(EnrollReason reason) {
      return new Refuse(reason, Optional.empty(), Optional.empty());
    }

    static Refuse of(EnrollReason reason, EnrollTranscript offered) {
      return new Refuse(reason, Optional.of(offered), Optional.empty());
    }
  }
}
