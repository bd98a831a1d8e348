package pond.model.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.model.bundle.BundleLimits;
import pond.model.digest.Sha256;

/** An evidence folder as the verifier reads it. Paths have {@code /} between parts. */
public interface EvidenceFiles {
  /** A file's bytes; empty when there is none. */
  Optional<byte[]> read(String path) throws IOException, EvidenceFileException;

  /**
   * The digest of a tar when it is a canonical bundle within the limits; empty when it is not there
   * or is none.
   */
  Optional<Sha256> bundle(String path, BundleLimits limits)
      throws IOException, EvidenceFileException;

  /** The SHA-256 of a file of any size; empty when there is none. */
  Optional<Sha256> digest(String path) throws IOException, EvidenceFileException;

  /** The names of the folders in {@code attempts/}, sorted. */
  List<String> attempts() throws IOException;

  /** The paths of all files. */
  Set<String> all() throws IOException;
}
