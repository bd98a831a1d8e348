package pond.console.enroll.codes;

import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.words.Words;
import pond.model.api.CodeView;

/** The state of a code as a chip. */
public final class StateChip {
  private StateChip() {}

  /** The chip. */
  public static StatusChip of(Words words, CodeView code, CodeState state) {
    return new StatusChip(status(state), word(words, code, state));
  }

  /** Its word. */
  public static String word(Words words, CodeView code, CodeState state) {
    return state == CodeState.REFUSED
        ? words.text("enroll.state.refused.count", code.refused().size())
        : words.text(state.key());
  }

  private static Status status(CodeState state) {
    return switch (state) {
      case WAITING -> Status.WAITING;
      case EXPIRES_SOON -> Status.EXPIRES_SOON;
      case REFUSED -> Status.REFUSED;
      case USED -> Status.USED;
      case EXPIRED -> Status.EXPIRED;
      case REVOKED -> Status.REVOKED;
    };
  }
}
