package pond.model.tag;

/**
 * The tags a job needs, made from its tier, its project and the extra tags of its stage (spec
 * section 3). Only {@link #of} makes one, so no caller can leave the tier's own tags out.
 */
public final class RequiredTags {
  private static final Tag POOL_TRUSTED = Tag.of(Reserved.POOL, "trusted");
  private static final Tag POOL_BYO = Tag.of(Reserved.POOL, "byo");

  private final TagSet tags;

  private RequiredTags(TagSet tags) {
    this.tags = tags;
  }

  /**
   * The required tags; refuses an extra tag in a reserved name with {@link
   * TagRefusal#TAG_RESERVED}, since a stage could otherwise name another tenant.
   */
  public static RequiredTags of(Tier tier, TenantId tenant, TagSet extraTags) {
    for (Tag tag : extraTags) {
      if (tag.isReserved()) {
        throw new TagRefusedException(
            TagRefusal.TAG_RESERVED,
            "The tag " + tag + " is reserved: Pond sets it from the tier and the project itself.");
      }
    }
    TagSet own =
        switch (tier) {
          case TRUSTED -> TagSet.of(POOL_TRUSTED);
          case BYO -> TagSet.of(POOL_BYO, tenant.tag());
          case ANY -> TagSet.empty();
        };
    return new RequiredTags(own.plus(extraTags));
  }

  /** The tags in canonical order. */
  public TagSet tags() {
    return tags;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RequiredTags required && tags.equals(required.tags);
  }

  @Override
  public int hashCode() {
    return tags.hashCode();
  }

  @Override
  public String toString() {
    return tags.canonical();
  }
}
