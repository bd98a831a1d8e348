package pond.console.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A confirmation: it names the object, the consequence and how much is affected; its button is a
 * verb; Cancel has the focus.
 *
 * @param consequence what will happen, in whole sentences
 * @param verb the button, such as "Revoke code"
 * @param danger whether it cannot be undone
 * @param reason what the audit log needs
 * @param typedName must be typed exactly first; empty for none
 */
public record Question(
    String title,
    String consequence,
    String verb,
    boolean danger,
    Reason reason,
    Optional<String> typedName) {
  public Question {
    Objects.requireNonNull(title);
    Objects.requireNonNull(consequence);
    Objects.requireNonNull(verb);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(typedName);
  }

  /**
   * The reason asked for.
   *
   * @param shortest in characters; 0 when it may be left out
   * @param templates sentences offered
   */
  public record Reason(boolean asked, int shortest, List<String> templates) {
    public static final Reason NONE = new Reason(false, 0, List.of());

    public Reason {
      templates = List.copyOf(templates);
    }

    /** One that must have so many characters. */
    public static Reason required(int shortest, String... templates) {
      return new Reason(true, shortest, List.of(templates));
    }
  }

  /** Something dangerous that needs a reason. */
  public static Question danger(String title, String consequence, String verb, Reason reason) {
    return new Question(title, consequence, verb, true, reason, Optional.empty());
  }

  /** Something that is only confirmed. */
  public static Question confirm(String title, String consequence, String verb) {
    return new Question(title, consequence, verb, false, Reason.NONE, Optional.empty());
  }
}
