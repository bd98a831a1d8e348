package pond.model.fingerprint;

/** A text that is not the one strict form. The message never repeats the text: it may be secret. */
public final class FormRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final FormRefusal reason;

  FormRefusedException(FormRefusal reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** The stable reason code. */
  public FormRefusal reason() {
    return reason;
  }
}
