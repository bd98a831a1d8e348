package pond.model.bundle;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins bundles, each below its own prefix, into one (docs/spec/bundle.md, Composition). Streams:
 * because all names below a prefix are contiguous in bundle order, parts written one after the
 * other in the order of {@code prefix + "/"} are in order as a whole.
 *
 * <p>Each part is fully checked and its digest compared while it passes; the sink holds no bundle
 * unless {@link #compose} returns.
 */
public final class BundleComposer {
  private final BundleLimits limits;

  /** Parts and the whole must keep {@code limits}. */
  public BundleComposer(BundleLimits limits) {
    this.limits = limits;
  }

  /**
   * Writes the composed bundle.
   *
   * @throws BundleRefusedException when prefixes overlap (DUPLICATE), a part is refused or has
   *     another digest, or the whole breaks a rule
   */
  public BundleSummary compose(List<BundlePart> parts, OutputStream sink) throws IOException {
    List<BundlePart> sorted =
        parts.stream().sorted(comparing(part -> BundleEntry.directory(part.prefix()))).toList();
    refuseOverlap(sorted);
    BundleWriter writer = new BundleWriter(sink, limits);
    Set<BundlePath> written = new LinkedHashSet<>();
    for (BundlePart part : sorted) {
      for (BundlePath directory : withAncestors(part.prefix())) {
        if (written.add(directory)) {
          writer.directory(directory);
        }
      }
      copy(part, writer);
    }
    return writer.finish();
  }

  private void copy(BundlePart part, BundleWriter writer) throws IOException {
    try (InputStream tar = part.source().open()) {
      new BundleReader(limits)
          .read(
              tar,
              part.expected(),
              (entry, content) ->
                  writer.entry(entry.at(part.prefix().resolve(entry.path())), content));
    }
  }

  private static void refuseOverlap(List<BundlePart> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      BundlePath before = sorted.get(i - 1).prefix();
      BundlePath prefix = sorted.get(i).prefix();
      if (prefix.equals(before) || prefix.below(before).isPresent()) {
        throw BundleRefusedException.of(
            BundleRefusal.DUPLICATE, prefix.text(), "is the place of two bundles at once.");
      }
    }
  }

  private static Deque<BundlePath> withAncestors(BundlePath prefix) {
    Deque<BundlePath> path = new ArrayDeque<>();
    for (var at = Optional.of(prefix); at.isPresent(); at = at.get().parent()) {
      path.push(at.get());
    }
    return path;
  }
}
