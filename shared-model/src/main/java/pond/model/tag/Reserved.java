package pond.model.tag;

import java.util.Set;

/** The reserved names (spec section 2) and the values that they may have in grants. */
final class Reserved {
  static final String POOL = "pool";
  static final String TENANT = "tenant";
  static final String ORG = "org";
  static final Set<String> NAMES = Set.of(POOL, TENANT, ORG, "pond");

  private static final Set<String> POOLS = Set.of("trusted", "byo");

  private Reserved() {}

  /** Refuses a reserved tag whose value means nothing: an unknown pool must not look granted. */
  static void checkGrant(Tag tag) {
    if (tag.isReserved() && !hasMeaning(tag)) {
      throw new TagRefusedException(
          TagRefusal.TAG_RESERVED_VALUE,
          "The tag "
              + Shown.of(tag.text())
              + " cannot be granted. Use pool:trusted, pool:byo, tenant:<projectId> or org:<orgId>.");
    }
  }

  private static boolean hasMeaning(Tag tag) {
    if (tag.value().isEmpty()) {
      return false;
    }
    String value = tag.value().get();
    return switch (tag.name()) {
      case POOL -> POOLS.contains(value);
      case TENANT, ORG -> Ids.isId(value);
      default -> false;
    };
  }
}
