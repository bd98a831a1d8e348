package pond.console.enroll.fingerprint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.model.api.Offer;
import pond.model.api.WorkerView;
import pond.model.fingerprint.Fingerprint;
import pond.model.paste.Message;
import pond.model.paste.Note;

/** What is in the fingerprint field. Only {@link Valid} lets a code be minted. */
public sealed interface Reading {
  /** Nothing. */
  record Empty() implements Reading {}

  /**
   * A fingerprint that no worker has.
   *
   * @param notes what was removed around it
   * @param refusedBefore the attempt that was refused with this very key, if there was one
   */
  record Valid(Fingerprint fingerprint, List<Note> notes, Optional<Offer> refusedBefore)
      implements Reading {
    public Valid {
      Objects.requireNonNull(fingerprint);
      notes = List.copyOf(notes);
      Objects.requireNonNull(refusedBefore);
    }
  }

  /**
   * No usable fingerprint.
   *
   * @param code such as {@code FP_SHORT}
   * @param message its words are in bundle {@code fingerprint} under the message's key
   * @param offered a complete fingerprint in the text, used only when the person says so
   * @param codeId of the enrollment code that was pasted; its secret is not kept
   */
  record Refused(
      String code, Message message, Optional<Fingerprint> offered, Optional<String> codeId)
      implements Reading {
    public Refused {
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
      Objects.requireNonNull(offered);
      Objects.requireNonNull(codeId);
    }
  }

  /** FP_ALREADY_PINNED: a worker has it. */
  record Pinned(Fingerprint fingerprint, WorkerView worker) implements Reading {}

  /** FP_REVOKED: a worker that was shut out has it. */
  record Banned(Fingerprint fingerprint, WorkerView worker, Optional<Ban> ban) implements Reading {}

  /** The stable code; empty when there is nothing to complain about. */
  default String code() {
    return switch (this) {
      case Empty empty -> "FP_EMPTY";
      case Valid valid -> "";
      case Refused refused -> refused.code();
      case Pinned pinned -> "FP_ALREADY_PINNED";
      case Banned banned -> "FP_REVOKED";
    };
  }
}
