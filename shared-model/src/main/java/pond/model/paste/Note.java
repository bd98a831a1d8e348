package pond.model.paste;

/**
 * One thing that was removed or unusual: everything removed is told.
 *
 * @param kind what
 * @param count how many
 */
public record Note(NoteKind kind, int count) {
  /** Refuses a note about nothing. */
  public Note {
    if (count < 1) {
      throw new IllegalArgumentException("a note counts at least one");
    }
  }

  /** The sentence, such as "Removed 2 line breaks." */
  public Message message() {
    return Message.of("NOTE_" + kind + (count == 1 ? "_ONE" : "_MANY"), count);
  }
}
