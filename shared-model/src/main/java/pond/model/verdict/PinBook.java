package pond.model.verdict;

import java.util.Optional;

/** The authority's own record of pinned keys; never what a message says about itself. */
@FunctionalInterface
public interface PinBook {
  /** The pinned key whose DSSE key id is {@code keyid}, if there is one. */
  Optional<PinnedKey> byKeyId(String keyid);
}
