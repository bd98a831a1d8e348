package pond.model.bundle;

import java.io.IOException;
import java.io.InputStream;

/** Takes the entries of a bundle in order. */
public interface BundleVisitor {
  /** Looks at nothing: for a check of form, limits and digest only. */
  BundleVisitor NONE = (entry, content) -> {};

  /**
   * One entry.
   *
   * @param entry already checked; its directory was given before
   * @param content exactly {@code entry.size()} bytes (none for a directory). What is not read is
   *     skipped; the stream is dead after this method returns and closing it does nothing
   */
  void entry(BundleEntry entry, InputStream content) throws IOException;

  /**
   * Passes on only what is below {@code prefix}, with paths relative to it. The bundle as a whole
   * is still read, checked and hashed.
   */
  static BundleVisitor under(BundlePath prefix, BundleVisitor visitor) {
    return (entry, content) -> {
      var inner = entry.path().below(prefix);
      if (inner.isPresent()) {
        visitor.entry(entry.at(inner.get()), content);
      }
    };
  }
}
