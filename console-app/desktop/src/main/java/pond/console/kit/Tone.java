package pond.console.kit;

import java.util.Locale;

/** The six colours that a status can have; which colour each is stands in the style sheets. */
public enum Tone {
  VERIFIED,
  RUNNING,
  WARNING,
  FLAGGED,
  QUARANTINED,
  NEUTRAL;

  /** The style class that sets this colour on a node and all in it. */
  public String styleClass() {
    return "status-" + name().toLowerCase(Locale.ROOT);
  }
}
