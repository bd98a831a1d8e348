package pond.model.tag;

/**
 * An organisation that groups projects: 1 to 63 of {@code a-z 0-9 -}.
 *
 * @param value the org id as written
 */
public record OrgId(String value) implements Comparable<OrgId> {
  /** Refuses a bad id with {@link TagRefusal#ORG_ID_INVALID}. */
  public OrgId {
    Ids.check(value, TagRefusal.ORG_ID_INVALID, "an org id");
  }

  /** The org written as {@code text}. */
  public static OrgId parse(String text) {
    return new OrgId(text);
  }

  /** The tag {@code org:<orgId>}. */
  public Tag tag() {
    return Tag.of(Reserved.ORG, value);
  }

  @Override
  public int compareTo(OrgId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
