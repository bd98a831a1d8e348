package pond.model.evidence;

import java.util.Objects;

/**
 * One line of a report: where, and a sentence for people.
 *
 * <p>The sentence may quote what the folder says (names, commands); whoever shows it on a terminal
 * must escape control characters.
 */
public sealed interface Check {
  /** The folder or file that was looked at. */
  String where();

  /** For people. */
  String sentence();

  /** It is as it must be. */
  record Holds(String where, String sentence) implements Check {
    public Holds {
      Objects.requireNonNull(where);
      Objects.requireNonNull(sentence);
    }
  }

  /** It is not. */
  record Fails(String where, CheckCode code, String sentence) implements Check {
    public Fails {
      Objects.requireNonNull(where);
      Objects.requireNonNull(code);
      Objects.requireNonNull(sentence);
    }
  }

  /** Worth knowing; proves and breaks nothing. */
  record Note(String where, String sentence) implements Check {
    public Note {
      Objects.requireNonNull(where);
      Objects.requireNonNull(sentence);
    }
  }
}
