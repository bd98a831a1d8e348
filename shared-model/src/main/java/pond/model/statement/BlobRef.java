package pond.model.statement;

import java.util.Objects;
import pond.model.digest.Sha256;

/** Names ciphertext: its SHA-256 and its size in bytes. */
public record BlobRef(Sha256 digest, long size) {
  public BlobRef {
    Objects.requireNonNull(digest, "digest is missing");
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative");
    }
  }
}
