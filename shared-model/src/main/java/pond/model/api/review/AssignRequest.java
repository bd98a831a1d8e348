package pond.model.api.review;

import java.util.Objects;
import java.util.Optional;

/** Who shall look at it; absent means nobody. */
public record AssignRequest(Optional<String> assignee) {
  public AssignRequest {
    Objects.requireNonNull(assignee, "assignee is missing");
    assignee.ifPresent(
        name -> {
          if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("an assignee's name has 1 to 64 characters");
          }
        });
  }
}
