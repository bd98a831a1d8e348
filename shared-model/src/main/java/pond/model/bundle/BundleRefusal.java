package pond.model.bundle;

/** Why a bundle, a path or a tree was refused. The names are stable: they are shown and stored. */
public enum BundleRefusal {
  /** Not byte for byte what the writer makes for the same tree. */
  NOT_CANONICAL,
  /** A {@code .}, {@code ..} or empty part. */
  PATH_TRAVERSAL,
  /** A path that starts at a root. */
  ABSOLUTE_PATH,
  /** A hard or symbolic link. */
  LINK,
  /** A device, FIFO or socket. */
  DEVICE,
  /** Two siblings that are one name on systems that ignore case. */
  CASE_CLASH,
  /** Two siblings that are one name on systems that normalise names. */
  NFC_CLASH,
  /** A name with a character or form that Pond does not allow, or that is not UTF-8. */
  NAME_FORBIDDEN,
  /** A path of too many bytes. */
  NAME_TOO_LONG,
  /** A path of too many parts. */
  TOO_DEEP,
  /** More files and directories than the limit. */
  TOO_MANY_ENTRIES,
  /** A file, or the sum of all files, above its limit. */
  TOO_LARGE,
  /** Compressed bytes that grow more than any real content does. */
  RATIO,
  /** The bytes end too early. */
  TRUNCATED,
  /** Bytes after the end. */
  TRAILING_DATA,
  /** The same path twice. */
  DUPLICATE,
  /** An entry that belongs before the one it follows. */
  OUT_OF_ORDER,
  /** A mode other than 0644 and 0755. */
  MODE,
  /** An entry whose directory has no entry of its own. */
  PARENT_MISSING,
  /** Not one plain gzip member. */
  BAD_COMPRESSION,
  /** The digest is not the expected one. */
  DIGEST_MISMATCH,
  /** A file changed while it was being read. */
  CHANGED
}
