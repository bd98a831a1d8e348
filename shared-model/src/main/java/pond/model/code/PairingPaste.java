package pond.model.code;

import java.util.Arrays;
import java.util.List;
import pond.model.fingerprint.StrictForm;
import pond.model.paste.Message;
import pond.model.paste.Note;
import pond.model.paste.PasteForm;
import pond.model.paste.PasteKind;
import pond.model.paste.PasteOutcome;
import pond.model.paste.PasteReader;

/**
 * What was pasted as a pairing code (docs/spec/people.md section 4). No message repeats any of the
 * code but a single character that can never be part of one.
 */
public sealed interface PairingPaste {
  /** Reads pastes; holds no state about any of them. */
  PasteReader READER = new PasteReader(new PasteForm(StrictForm.PAIRING, "PC", "code", ""));

  /**
   * A complete code.
   *
   * @param value the code
   * @param notes what was removed, to be shown
   */
  record Accepted(PairingCode value, List<Note> notes) implements PairingPaste {
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
   */
  record Refused(PasteKind kind, Message message) implements PairingPaste {
    /** The stable code, such as {@code PC_SHORT}. */
    public String code() {
      return "PC_" + kind;
    }
  }

  /** Reads {@code raw} as it came from a terminal, a file or the clipboard. */
  static PairingPaste parse(String raw) {
    return switch (READER.read(raw)) {
      case PasteOutcome.Found found -> accepted(found);
      case PasteOutcome.Problem problem -> new Refused(problem.kind(), problem.message());
    };
  }

  private static Accepted accepted(PasteOutcome.Found found) {
    byte[] payload = found.data();
    try {
      return new Accepted(PairingCode.ofPayload(payload), found.notes());
    } finally {
      Arrays.fill(payload, (byte) 0);
    }
  }
}
