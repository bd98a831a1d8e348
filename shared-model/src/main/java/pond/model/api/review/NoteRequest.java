package pond.model.api.review;

import java.util.Objects;

/** A note, 1 to {@link #MAX_LENGTH} characters. */
public record NoteRequest(String text) {
  /** Longest note in UTF-16 units. */
  public static final int MAX_LENGTH = 2000;

  public NoteRequest {
    Objects.requireNonNull(text, "text is missing");
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a note has 1 to " + MAX_LENGTH + " characters");
    }
  }
}
