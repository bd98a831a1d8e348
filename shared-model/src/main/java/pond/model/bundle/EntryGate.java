package pond.model.bundle;

import static pond.model.bundle.BundleRefusal.NAME_TOO_LONG;
import static pond.model.bundle.BundleRefusal.OUT_OF_ORDER;
import static pond.model.bundle.BundleRefusal.PARENT_MISSING;
import static pond.model.bundle.BundleRefusal.TOO_DEEP;
import static pond.model.bundle.BundleRefusal.TOO_LARGE;
import static pond.model.bundle.BundleRefusal.TOO_MANY_ENTRIES;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold between entries: order, explicit directories, clashes and limits. Reader,
 * writer and collector all pass through it, so none of them can make what another refuses.
 *
 * <p>Because a directory stands directly before its content, only the siblings along the current
 * path have to be remembered.
 */
public final class EntryGate {
  private final BundleLimits limits;
  private final Deque<OpenDirectory> open = new ArrayDeque<>();
  private @Nullable BundleEntry last;
  private int entries;
  private long contentBytes;

  private record OpenDirectory(@Nullable BundlePath path, SiblingNames names) {
    boolean holds(BundlePath other) {
      return path == null || other.below(path).isPresent();
    }
  }

  /** A gate that nothing has passed yet. */
  public EntryGate(BundleLimits limits) {
    this.limits = limits;
    open.push(new OpenDirectory(null, new SiblingNames()));
  }

  /**
   * Lets the next entry pass or refuses it; after a refusal the gate must not be used again.
   *
   * @throws BundleRefusedException with the reason
   */
  public void pass(BundleEntry entry) {
    checkLimits(entry);
    while (!open.element().holds(entry.path())) {
      open.pop();
    }
    OpenDirectory directory = open.element();
    boolean parentPresent = Objects.equals(entry.path().parent().orElse(null), directory.path());
    if (parentPresent) {
      // Duplicates and clashes before the order: their names say more than "out of order".
      directory.names().add(entry.path());
    }
    checkOrder(entry);
    if (!parentPresent) {
      throw BundleRefusedException.of(
          PARENT_MISSING, entry.path().text(), "lies in a directory that has no entry of its own.");
    }
    if (entry.isDirectory()) {
      open.push(new OpenDirectory(entry.path(), new SiblingNames()));
    }
    last = entry;
  }

  /** Entries that passed. */
  public int entries() {
    return entries;
  }

  /** Sum of the sizes that passed. */
  public long contentBytes() {
    return contentBytes;
  }

  private void checkLimits(BundleEntry entry) {
    String path = entry.path().text();
    if (++entries > limits.entries()) {
      throw BundleRefusedException.of(
          TOO_MANY_ENTRIES, path, "is one more than the " + limits.entries() + " entries allowed.");
    }
    if (entry.path().byteLength() > limits.pathBytes()) {
      throw BundleRefusedException.of(
          NAME_TOO_LONG, path, "is longer than the " + limits.pathBytes() + " bytes allowed.");
    }
    if (entry.path().depth() > limits.depth()) {
      throw BundleRefusedException.of(
          TOO_DEEP, path, "is deeper than the " + limits.depth() + " levels allowed.");
    }
    if (entry.size() > limits.fileBytes()) {
      throw BundleRefusedException.of(
          TOO_LARGE,
          path,
          "is larger than the " + limits.fileBytes() + " bytes one file may have.");
    }
    contentBytes += entry.size();
    if (contentBytes > limits.totalBytes()) {
      throw BundleRefusedException.of(
          TOO_LARGE, path, "brings the sum over the " + limits.totalBytes() + " bytes allowed.");
    }
  }

  private void checkOrder(BundleEntry entry) {
    if (last != null && last.compareTo(entry) >= 0) {
      throw BundleRefusedException.of(
          OUT_OF_ORDER, entry.path().text(), "belongs before the entry that it follows.");
    }
  }
}
