package pond.console.kit;

import java.util.function.UnaryOperator;

/** A status as icon, word and colour. */
public final class StatusChip extends Chip {
  private final Status status;

  /**
   * The status with its word.
   *
   * @param words gives the word for {@link Status#key()}
   */
  public StatusChip(Status status, UnaryOperator<String> words) {
    this(status, words.apply(status.key()));
  }

  /** The status with a word that says more, such as "Offline 12 min" or "Paused until 14:00". */
  public StatusChip(Status status, String word) {
    super(status.icon(), word);
    this.status = status;
    getStyleClass().addAll("status-chip", status.tone().styleClass());
  }

  public Status status() {
    return status;
  }
}
