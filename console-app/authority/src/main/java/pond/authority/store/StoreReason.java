package pond.authority.store;

/** Stable reason codes of the store. */
public enum StoreReason {
  /** No room on the disk, or the file reached its limit; nothing of this change was kept. */
  STORAGE_FULL,
  /** Reading or writing the disk failed; no more changes are taken until a restart. */
  STORE_FAILED,
  /** The store is closed or closing. */
  STORE_CLOSED,
  /** Another program holds the store. */
  STORE_BUSY,
  /** A change broke a rule of the schema: a duplicate, a missing parent, a forbidden value. */
  STORE_RULE,
  /** SQLite refused the statement; a defect of Pond. */
  STORE_STATEMENT,
  /** The file is not a Pond store, or is damaged. */
  STORE_UNREADABLE,
  /** The file was written by a newer Pond. */
  SCHEMA_NEWER,
  /** The file was made by a migration whose text differs from this Pond's. */
  SCHEMA_CHANGED
}
