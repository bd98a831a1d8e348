package pond.authority.store;

import org.jspecify.annotations.Nullable;

/**
 * The disk failed under the store. Whether the last change was saved is not known; after a restart
 * the store says. Nothing is retried, because after a failed fsync a second one may report success
 * for data that never reached the disk.
 */
public final class StoreFailedException extends StoreException {
  private static final long serialVersionUID = 1L;

  static final String SENTENCE =
      "The disk failed while the store was in use. It is not known whether the last change was "
          + "saved, and no more changes are taken. Check the disk, then restart Pond to recover.";

  StoreFailedException(@Nullable Throwable cause) {
    super(StoreReason.STORE_FAILED, SENTENCE, cause);
  }

  @Override
  StoreFailedException again() {
    return new StoreFailedException(this);
  }
}
