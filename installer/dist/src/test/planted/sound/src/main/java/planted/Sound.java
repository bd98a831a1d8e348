package planted;

/** Breaks no rule: shows that the other modules fail because of what was planted in them. */
public final class Sound {
  private Sound() {}
}
