package pond.model.bundle;

import java.io.IOException;
import java.io.InputStream;
import pond.model.digest.Sha256;

/**
 * One bundle that goes into a composed one.
 *
 * @param prefix directory that it is put in, such as {@code work} or {@code needs/build}
 * @param expected digest that its tar must have
 * @param source gives its uncompressed tar, each time from the start
 */
public record BundlePart(BundlePath prefix, Sha256 expected, Source source) {
  /** Opens the tar; the composer closes it. */
  @FunctionalInterface
  public interface Source {
    /** A stream from the first byte. */
    InputStream open() throws IOException;
  }
}
