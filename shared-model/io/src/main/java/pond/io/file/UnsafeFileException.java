package pond.io.file;

import java.io.IOException;

/** A private file is not private enough to be used; the message names the file and the fix. */
public final class UnsafeFileException extends IOException {
  private static final long serialVersionUID = 1;

  /** Stable code for logs and screens. */
  public static final String CODE = "UNSAFE_FILE";

  /** Says what is wrong and how to repair it. */
  public UnsafeFileException(String sentence) {
    super(sentence);
  }
}
