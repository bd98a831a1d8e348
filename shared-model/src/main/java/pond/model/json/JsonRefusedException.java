package pond.model.json;

/**
 * The bytes are not the JSON that was promised. The message names the place and never echoes more
 * than a field name.
 */
public final class JsonRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public JsonRefusedException(String message) {
    super(message);
  }
}
