package pond.model.tag;

/** Why a tag, tier or id was refused. The names are stable reason codes (spec section 6). */
public enum TagRefusal {
  /** Empty tag or empty list element. */
  TAG_EMPTY,
  /** A character that a tag never contains. */
  TAG_CHARSET,
  /** Name over 32 or value over 63 characters. */
  TAG_TOO_LONG,
  /** The same tag twice. */
  TAG_DUPLICATE,
  /** More than 64 tags. */
  TAG_TOO_MANY,
  /** A name that only Pond itself may set. */
  TAG_RESERVED,
  /** A reserved name with a value that means nothing. */
  TAG_RESERVED_VALUE,
  /** Not trusted, byo or any. */
  TIER_UNKNOWN,
  /** Not a project id. */
  PROJECT_ID_INVALID,
  /** Not an org id. */
  ORG_ID_INVALID
}
