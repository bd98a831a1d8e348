package pond.model.bundle;

/**
 * A bundle, path or tree is not acceptable; it says nothing about the machine it was found on.
 *
 * <p>Unchecked, because it is also thrown out of stream reads; it is never an {@code IOException},
 * so a retry on broken infrastructure does not swallow it. The message is a sentence for people and
 * names the path with every unsafe character escaped.
 */
public final class BundleRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final BundleRefusal reason;

  /** A refusal with a sentence that holds no unescaped foreign text. */
  public BundleRefusedException(BundleRefusal reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  /** A refusal of one named path; {@code name} may be hostile and is escaped. */
  public static BundleRefusedException of(BundleRefusal reason, String name, String what) {
    return new BundleRefusedException(reason, "\"" + SafeText.of(name) + "\" " + what);
  }

  /** The stable reason code. */
  public BundleRefusal reason() {
    return reason;
  }
}
