package pond.model.paste;

/** What was removed from an accepted paste, or accepted although unusual. */
public enum NoteKind {
  /** Spaces and tabs, no-break and thin ones included. */
  SPACES,
  /** Line breaks. */
  LINE_BREAKS,
  /** Characters without a width. */
  INVISIBLE,
  /** Characters between groups. */
  SEPARATORS,
  /** Quotes, backticks, angle brackets. */
  QUOTES,
  /** Quote marks of a mail at line starts. */
  MAIL_QUOTES,
  /** The label before the value. */
  LABEL,
  /** The link around the value. */
  LINK,
  /** The JSON object around the value. */
  JSON,
  /** The second copy. */
  TWICE,
  /** Written in upper case. */
  UPPER_CASE,
  /** Written in mixed case. */
  MIXED_CASE,
  /** The prefix was missing and the checksum right. */
  PREFIX_ADDED
}
