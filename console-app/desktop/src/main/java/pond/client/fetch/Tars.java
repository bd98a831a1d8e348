package pond.client.fetch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.io.tree.TreeUnpacker;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleSummary;
import pond.model.digest.DigestingOutputStream;
import pond.model.digest.Sha256;

/** Unpacks a downloaded bundle into a fresh folder; a hostile archive leaves nothing behind. */
public final class Tars {
  private Tars() {}

  /** Unpacks into {@code target}, which must not exist yet. */
  public static BundleSummary unpack(InputStream content, Path target) throws IOException {
    if (Files.exists(target)) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "TARGET_EXISTS",
          target + " exists already.",
          "Name a folder that does not exist yet.");
    }
    Path tar = Files.createTempFile("pond-output", ".tar");
    try {
      Sha256 sha = save(content, tar);
      try (InputStream in = Files.newInputStream(tar)) {
        return new TreeUnpacker(BundleLimits.INPUT).unpack(in, sha, target);
      }
    } catch (BundleRefusedException e) {
      throw new ClientException(
          ExitCode.REFUSED,
          e.reason().name(),
          "The archive was refused: " + e.getMessage(),
          "Nothing was unpacked. Look at the worker that made it.");
    } finally {
      Files.deleteIfExists(tar);
    }
  }

  /** What to tell when the disk did not take it. */
  public static ClientException failed(IOException e, Path target) {
    return new ClientException(
        ExitCode.STORAGE,
        "CANNOT_WRITE",
        "Could not write to " + target + ": " + e.getMessage(),
        "Check space and rights.");
  }

  /** Writes the bytes as they come and tells their digest. */
  public static Sha256 save(InputStream content, Path tar) throws IOException {
    DigestingOutputStream digest =
        new DigestingOutputStream(new BufferedOutputStream(Files.newOutputStream(tar)));
    try (OutputStream out = digest) {
      content.transferTo(out);
    }
    return digest.finish();
  }
}
