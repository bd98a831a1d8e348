package pond.authority.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person is to this authority. What each role may do stands in {@link Permissions}. */
public enum Role {
  /** Runs the authority. */
  OPERATOR,
  /** Helps: sees everything, may stop a run, and may reject or re-run a flagged result. */
  SUPPORT,
  /** Sees everything and changes nothing. */
  VIEWER;

  /** The word in the store and in interfaces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that somebody names; empty for any other word. */
  public static Optional<Role> find(String word) {
    return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** The role of a stored word; an unknown word is a broken store, never a default role. */
  static Role of(String word) {
    return find(word)
        .orElseThrow(() -> new IllegalStateException("a stored person has an unknown role"));
  }
}
