package pond.model.fingerprint.paste;

import java.util.List;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.fingerprint.StrictForm;
import pond.model.paste.Message;
import pond.model.paste.Note;
import pond.model.paste.PasteForm;
import pond.model.paste.PasteKind;
import pond.model.paste.PasteOutcome;
import pond.model.paste.PasteReader;

/**
 * What was pasted into a fingerprint field (docs/spec/fingerprint.md section 4). Tolerant about
 * what surrounds the fingerprint, never about the fingerprint: nothing is corrected silently.
 */
public sealed interface FingerprintPaste {
  /** Reads pastes; holds no state about any of them. */
  PasteReader READER =
      new PasteReader(
          new PasteForm(StrictForm.WORKER, "FP", "fingerprint", "pond://worker-fingerprint/"));

  /**
   * A complete fingerprint.
   *
   * @param fingerprint the value
   * @param notes what was removed, to be shown
   */
  record Accepted(Fingerprint fingerprint, List<Note> notes) implements FingerprintPaste {
    /** Copies the notes. */
    public Accepted {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Not accepted.
   *
   * @param kind what is wrong; when it {@link PasteKind#isSecret()} the field must be emptied
   * @param message the sentence for people
   * @param offered the complete fingerprint in the text, to be used only when the person says so
   */
  record Refused(PasteKind kind, Message message, Optional<Fingerprint> offered)
      implements FingerprintPaste {
    /** The stable code, such as {@code FP_SHORT}. */
    public String code() {
      return "FP_" + kind;
    }
  }

  /** Reads {@code raw} as it came from the clipboard. */
  static FingerprintPaste parse(String raw) {
    return switch (READER.read(raw)) {
      case PasteOutcome.Found found -> new Accepted(fingerprint(found.data()), found.notes());
      case PasteOutcome.Problem problem ->
          new Refused(
              problem.kind(),
              problem.message(),
              problem.offered().map(FingerprintPaste::fingerprint));
    };
  }

  private static Fingerprint fingerprint(byte[] digest) {
    return Fingerprint.ofDigest(Sha256.ofDigest(digest));
  }
}
