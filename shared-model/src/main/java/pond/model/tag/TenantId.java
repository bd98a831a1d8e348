package pond.model.tag;

/**
 * A tenant, which is a project id: 1 to 63 of {@code a-z 0-9 -}. A byo worker sees work of its own
 * tenants only.
 *
 * @param value the project id as written
 */
public record TenantId(String value) implements Comparable<TenantId> {
  /** Refuses a bad id with {@link TagRefusal#PROJECT_ID_INVALID}. */
  public TenantId {
    Ids.check(value, TagRefusal.PROJECT_ID_INVALID, "a project id");
  }

  /** The tenant written as {@code text}. */
  public static TenantId parse(String text) {
    return new TenantId(text);
  }

  /** The tag {@code tenant:<projectId>}. */
  public Tag tag() {
    return Tag.of(Reserved.TENANT, value);
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
