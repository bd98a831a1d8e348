package pond.authority.store.change;

import java.util.Set;

/**
 * Hears what a commit touched, after the commit and before the writers hear of it. It is called on
 * the one thread that writes: it must return at once and must not throw.
 */
@FunctionalInterface
public interface ChangeListener {
  /** These things changed, durably; each is named once. */
  void committed(Set<Change> changes);
}
