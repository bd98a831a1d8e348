package pond.model.statement;

import java.util.Objects;
import pond.model.digest.Sha256;

/**
 * The input of an order: the digest of the plaintext bundle, the ciphertext blob that carries it,
 * and the age header that seals the blob's content key to the leased worker alone. {@code header}
 * followed by the blob is an age file whose plaintext is the gzip of the bundle.
 */
public record OrderInput(Sha256 inputSha, long bundleSize, BlobRef blob, byte[] header) {
  public OrderInput {
    Objects.requireNonNull(inputSha, "input_sha is missing");
    Objects.requireNonNull(blob, "blob is missing");
    header = Objects.requireNonNull(header, "header is missing").clone();
    if (bundleSize < 0) {
      throw new IllegalArgumentException("bundle_size must not be negative");
    }
  }

  @Override
  public byte[] header() {
    return header.clone();
  }
}
