package pond.model.paste;

import java.util.List;
import java.util.Optional;

/** What a paste turned out to be. */
public sealed interface PasteOutcome {
  /**
   * The value that was pasted.
   *
   * @param data its bytes
   * @param notes what was removed or unusual
   */
  record Found(byte[] data, List<Note> notes) implements PasteOutcome {
    /** Copies both. */
    public Found {
      data = data.clone();
      notes = List.copyOf(notes);
    }

    @Override
    public byte[] data() {
      return data.clone();
    }
  }

  /**
   * Nothing is accepted.
   *
   * @param kind what is wrong
   * @param message the sentence for people
   * @param offered a complete value that the person may choose to use, for {@link
   *     PasteKind#TRAILING} only
   */
  record Problem(PasteKind kind, Message message, Optional<byte[]> offered)
      implements PasteOutcome {
    /** Copies the offered value. */
    public Problem {
      offered = offered.map(byte[]::clone);
    }
  }
}
