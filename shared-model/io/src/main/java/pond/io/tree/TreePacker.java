package pond.io.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleSummary;

/**
 * Makes a bundle of the operator's own folder. Links and devices are refused by name, nothing is
 * followed. Names to leave out (such as {@code .git}) are given by the caller, and what was left
 * out is told: nothing is skipped silently.
 */
public final class TreePacker {
  private final BundleLimits limits;
  private final Set<String> skipNames;

  /**
   * What was packed.
   *
   * @param bundle digest and sizes
   * @param skipped what was left out, in order; directories with all they hold
   */
  public record Packed(BundleSummary bundle, List<BundlePath> skipped) {
    /** Copies the list. */
    public Packed {
      skipped = List.copyOf(skipped);
    }
  }

  /**
   * Packs within {@code limits}.
   *
   * @param skipNames names that are left out wherever they are; empty to pack everything
   */
  public TreePacker(BundleLimits limits, Set<String> skipNames) {
    this.limits = limits;
    this.skipNames = Set.copyOf(skipNames);
  }

  /**
   * Writes the bundle of {@code folder} to {@code sink}, which is not closed. After any exception
   * what was written is no bundle.
   *
   * @throws pond.model.bundle.BundleRefusedException naming the file that is in the way
   */
  public Packed pack(Path folder, OutputStream sink) throws IOException {
    Set<BundlePath> skipped = new TreeSet<>();
    TreeReader reader = new TreeReader(limits, path -> isSkipped(path, skipped));
    reader.check(folder);
    return new Packed(reader.write(folder, sink), List.copyOf(skipped));
  }

  private boolean isSkipped(BundlePath path, Set<BundlePath> skipped) {
    boolean skip = skipNames.contains(path.name());
    if (skip) {
      skipped.add(path);
    }
    return skip;
  }
}
