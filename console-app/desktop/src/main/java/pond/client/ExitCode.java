package pond.client;

/** The exit codes of {@code pond}, documented in docs/spec/exit-codes.md. */
public final class ExitCode {
  public static final int OK = 0;
  public static final int UNEXPECTED = 1;
  public static final int USAGE = 2;
  public static final int RUN_FAILED = 3;
  public static final int RUN_HELD = 4;
  public static final int NOT_VERIFIED = 5;
  public static final int INPUT_INVALID = 64;
  public static final int REFUSED = 65;
  public static final int IDENTITY_MISSING = 66;
  public static final int UNREACHABLE = 69;
  public static final int HOME_IN_USE = 73;
  public static final int STORAGE = 74;
  public static final int TRY_AGAIN = 75;
  public static final int NOT_AUTHORISED = 77;
  public static final int OTHER_AUTHORITY = 78;
  public static final int VAULT_LOCKED = 79;

  private ExitCode() {}
}
