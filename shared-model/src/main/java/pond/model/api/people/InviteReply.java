package pond.model.api.people;

import java.util.Objects;

/** A fresh invitation. The secret {@code code} is shown this once and stored nowhere. */
public record InviteReply(String code, InviteView view) {
  public InviteReply {
    Objects.requireNonNull(code, "code is missing");
    Objects.requireNonNull(view, "view is missing");
  }

  /** Never shows the code. */
  @Override
  public String toString() {
    return "InviteReply[code hidden, " + view + "]";
  }
}
