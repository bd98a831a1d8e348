package pond.authority.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what an error of SQLite means for the store. */
final class SqlFailures {
  private SqlFailures() {}

  static StoreException of(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return statement(e);
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_FULL -> new StorageFullException(e);
      case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOMEM, SQLITE_PROTOCOL ->
          new StoreFailedException(e);
      case SQLITE_CONSTRAINT -> new RuleBrokenException(isDuplicate(code), e);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StoreException(
              StoreReason.STORE_BUSY,
              "Another program is using the store. Stop it, then try again.",
              e);
      case SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new StoreException(
              StoreReason.STORE_UNREADABLE,
              "The store cannot be used (" + e.getMessage() + "). Check the file and its owner.",
              e);
      default -> statement(e);
    };
  }

  private static StoreException statement(SQLException e) {
    return new StoreException(
        StoreReason.STORE_STATEMENT,
        "The store refused a statement (" + e.getMessage() + "). This is a defect of Pond.",
        e);
  }

  private static boolean isDuplicate(SQLiteErrorCode code) {
    return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
        || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
        || code == SQLiteErrorCode.SQLITE_CONSTRAINT_ROWID;
  }
}
