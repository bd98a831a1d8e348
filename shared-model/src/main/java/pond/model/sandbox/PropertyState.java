package pond.model.sandbox;

import java.util.Optional;

/** What a self-test found out about a {@link SandboxProperty}. Only {@code PROVED} counts. */
public enum PropertyState {
  /** The canary tried and was stopped. */
  PROVED("proved"),
  /** The canary got through. */
  FAILED("failed"),
  /** Nobody looked, or the answer was missing. */
  UNTESTED("untested");

  private final String wire;

  PropertyState(String wire) {
    this.wire = wire;
  }

  /** The word used in reports and results. */
  public String wire() {
    return wire;
  }

  /** The state for an exact word; empty for anything else. */
  public static Optional<PropertyState> parse(String word) {
    for (PropertyState state : values()) {
      if (state.wire.equals(word)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
