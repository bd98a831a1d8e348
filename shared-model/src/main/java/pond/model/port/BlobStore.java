package pond.model.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import pond.model.digest.Sha256;

/**
 * Holds ciphertext by scope (one per tenant) and SHA-256. A blob is there whole and with the right
 * digest, or not at all; it never changes.
 *
 * <p>Security property: tenants share nothing. The same bytes of two tenants are two blobs, so
 * nobody learns from "already there" what another tenant has. Opening does not hash again: who uses
 * the bytes compares their digest with the signed order.
 *
 * <p>Every method may throw {@link IOException} for broken infrastructure, {@link
 * StorageFullException} among them. All methods may be called by several threads at once.
 */
public interface BlobStore {
  /**
   * Stores a blob; does nothing but read the stream when it is already there.
   *
   * @param content not closed
   * @param maxBytes most bytes taken from {@code content}
   * @return the size in bytes
   * @throws BlobRefusedException DIGEST_MISMATCH or TOO_LARGE; nothing is stored then
   */
  long put(BlobScope scope, Sha256 expected, InputStream content, long maxBytes) throws IOException;

  /** Bytes of this blob that have arrived by {@link #append}: all of them once it is stored. */
  long uploaded(BlobScope scope, Sha256 digest) throws IOException;

  /**
   * Continues an upload that may have been broken off. What arrives before the stream ends or fails
   * is kept. With the last byte the digest is checked and the blob stored.
   *
   * @param offset must be what {@link #uploaded} says
   * @param content its rest or a part of it; not closed
   * @param totalSize size of the whole blob
   * @throws BlobRefusedException WRONG_OFFSET (ask {@link #uploaded} and go on from there), BUSY
   *     (another upload of it is running), TOO_LARGE, SIZE_MISMATCH or DIGEST_MISMATCH (the last
   *     two delete what has arrived)
   */
  UploadState append(
      BlobScope scope, Sha256 digest, long offset, InputStream content, long totalSize)
      throws IOException;

  /**
   * The bytes from {@code fromOffset} on; close it.
   *
   * @throws BlobRefusedException NOT_FOUND, or WRONG_OFFSET beyond the end
   */
  InputStream open(BlobScope scope, Sha256 digest, long fromOffset) throws IOException;

  /** The size in bytes, empty when there is no such blob. */
  OptionalLong size(BlobScope scope, Sha256 digest) throws IOException;

  /** Whether the whole blob is there. */
  default boolean has(BlobScope scope, Sha256 digest) throws IOException {
    return size(scope, digest).isPresent();
  }

  /** Removes a blob and any upload of it; whether there was something. */
  boolean delete(BlobScope scope, Sha256 digest) throws IOException;
}
