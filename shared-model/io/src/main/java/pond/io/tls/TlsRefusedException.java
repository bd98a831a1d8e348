package pond.io.tls;

import java.security.cert.CertificateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The other side's certificates were refused; the handshake fails. */
public final class TlsRefusedException extends CertificateException {
  private static final long serialVersionUID = 1;

  private final TlsRefusal reason;

  TlsRefusedException(TlsRefusal reason, String sentence) {
    this(reason, sentence, null);
  }

  TlsRefusedException(TlsRefusal reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  /** The stable reason code. */
  public TlsRefusal reason() {
    return reason;
  }

  /** The refusal behind a failed connection, which Java wraps several times. */
  public static Optional<TlsRefusedException> behind(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (at instanceof TlsRefusedException refusal) {
        return Optional.of(refusal);
      }
      at = at.getCause();
    }
    return Optional.empty();
  }
}
