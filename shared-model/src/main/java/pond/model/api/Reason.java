package pond.model.api;

import java.util.Objects;

/**
 * Why a person does something; kept in the audit log. May be empty where the action allows it; at
 * most {@link #MAX_LENGTH} characters.
 */
public record Reason(String reason) {
  /** Longest reason in UTF-16 units. */
  public static final int MAX_LENGTH = 500;

  public Reason {
    Objects.requireNonNull(reason, "reason is missing");
    if (reason.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("the reason is longer than " + MAX_LENGTH + " characters");
    }
  }
}
