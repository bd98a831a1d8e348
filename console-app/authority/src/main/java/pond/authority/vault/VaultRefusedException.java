package pond.authority.vault;

/** A vault that does not open, and what to do about it. Never says anything about the secret. */
public final class VaultRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. The names are stable reason codes. */
  public enum Reason {
    VAULT_LOCKED(
        "The passphrase or key file does not open this vault.", "Try again with the right one."),
    VAULT_DAMAGED(
        "The vault file is damaged or was made by something else.",
        "Restore the home from a backup."),
    VAULT_KEY_FILE_OPEN(
        "The key file can be read by others.",
        "Run chmod 600 on it, and replace it if it was exposed."),
    VAULT_KEY_FILE_BAD(
        "The key file is missing or is not 32 bytes long.", "Point to the right key file.");

    private final String sentence;
    private final String fix;

    Reason(String sentence, String fix) {
      this.sentence = sentence;
      this.fix = fix;
    }
  }

  private final Reason reason;

  VaultRefusedException(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What to do next. */
  public String fix() {
    return reason.fix;
  }
}
