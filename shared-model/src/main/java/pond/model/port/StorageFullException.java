package pond.model.port;

import java.io.IOException;

/**
 * The disk or quota is full. Nothing that was stored before is harmed; what was being written is
 * gone.
 */
public final class StorageFullException extends IOException {
  private static final long serialVersionUID = 1;

  /** Stable code for logs and screens. */
  public static final String CODE = "STORAGE_FULL";

  /**
   * The storage named {@code where} is full.
   *
   * @param where a folder or store, for the operator
   */
  public StorageFullException(String where, IOException cause) {
    super("There is no space left in " + where + ". Free some space there, then try again.", cause);
  }
}
