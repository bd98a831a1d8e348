package pond.model.api.review;

import java.time.Instant;
import java.util.Objects;

/** What a person wrote beside a review. */
public record NoteView(String by, Instant at, String text) {
  public NoteView {
    Objects.requireNonNull(by, "by is missing");
    Objects.requireNonNull(at, "at is missing");
    Objects.requireNonNull(text, "text is missing");
  }
}
