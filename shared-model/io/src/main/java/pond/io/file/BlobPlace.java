package pond.io.file;

import java.nio.file.Path;
import pond.model.digest.Sha256;
import pond.model.port.BlobScope;

/**
 * Where a blob is.
 *
 * @param blob its file when it is whole
 * @param upload its file while it arrives
 */
record BlobPlace(Path blob, Path upload) {
  static final String UPLOADS = "uploads";

  static BlobPlace of(Path root, BlobScope scope, Sha256 digest) {
    Path home = root.resolve(scope.value());
    String hex = digest.hex();
    return new BlobPlace(
        home.resolve("sha256").resolve(hex.substring(0, 2)).resolve(hex),
        home.resolve(UPLOADS).resolve(hex));
  }
}
