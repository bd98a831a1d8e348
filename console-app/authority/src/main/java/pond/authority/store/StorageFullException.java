package pond.authority.store;

import org.jspecify.annotations.Nullable;

/** There is no room. Nothing of this change was kept; it may be tried again once there is room. */
public final class StorageFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  static final String SENTENCE =
      "The store is full and this change was not saved. Free some disk space and try again; "
          + "everything saved earlier is still there.";

  StorageFullException(@Nullable Throwable cause) {
    super(StoreReason.STORAGE_FULL, SENTENCE, cause);
  }

  @Override
  StorageFullException again() {
    return new StorageFullException(this);
  }
}
