package pond.model.bundle;

import pond.model.digest.Sha256;

/**
 * What is known after a whole bundle went by.
 *
 * @param sha256 digest of the uncompressed tar: {@code input_sha} or {@code output_sha}
 * @param tarBytes length of the tar
 * @param entries files and directories
 * @param contentBytes sum of the file sizes
 */
public record BundleSummary(Sha256 sha256, long tarBytes, int entries, long contentBytes) {}
