package pond.authority.people;

import java.util.Locale;

/** What a person is to this authority. What each role may do stands in {@link Permissions}. */
public enum Role {
  /** Runs the authority. */
  OPERATOR,
  /** Helps: sees everything and may stop a run. */
  SUPPORT,
  /** Sees everything and changes nothing. */
  VIEWER;

  /** The word in the store and in interfaces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a stored word; an unknown word is a broken store, never a default role. */
  static Role of(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return role;
      }
    }
    throw new IllegalStateException("a stored person has an unknown role");
  }
}
