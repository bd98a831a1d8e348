package pond.model.tag;

/** The answer to a worker that asks for some of its granted tags (spec section 5). */
public sealed interface Narrowing {
  /**
   * The worker serves these tags only.
   *
   * @param effective never covers a tag that the grants did not cover
   */
  record Narrowed(Grants effective) implements Narrowing {}

  /**
   * The worker asked for tags it was not granted: tell it, audit it, use nothing of the ask.
   *
   * @param excess the asked tags that the grants do not cover, never empty
   */
  record AskedForMore(TagSet excess) implements Narrowing {
    /** Refuses an empty excess. */
    public AskedForMore {
      if (excess.isEmpty()) {
        throw new IllegalArgumentException("nothing is in excess");
      }
    }
  }

  /** Narrows {@code granted} to {@code asked}; an empty ask means all grants. */
  static Narrowing of(Grants granted, TagSet asked, OrgDirectory orgs) {
    if (asked.isEmpty()) {
      return new Narrowed(granted);
    }
    return switch (granted.satisfy(asked, orgs)) {
      case Match.Satisfied satisfied -> new Narrowed(new Grants(asked));
      case Match.Missing excess -> new AskedForMore(excess.missing());
    };
  }
}
