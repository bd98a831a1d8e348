package planted;

/** Indented by hand. */
public final class Unformatted {
      private Unformatted() { }
}
