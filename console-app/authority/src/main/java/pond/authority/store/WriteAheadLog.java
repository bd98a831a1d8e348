package pond.authority.store;

/**
 * Moves the write-ahead log into the store's file. SQLite would do it by itself after a commit, but
 * would keep a failed fsync of that step to itself; done here, the failure shuts the store.
 */
final class WriteAheadLog {
  private static final long PAGES_TO_MOVE = 2_000;
  private static final long PAGES_TO_WAIT = 64_000;

  private final Session session;
  private long waitAt = PAGES_TO_WAIT;

  WriteAheadLog(Session session) {
    this.session = session;
  }

  /** Called between commits. */
  void tidy() {
    long[] state = session.numbers("PRAGMA wal_checkpoint(NOOP)");
    long inLog = state[1];
    long notMoved = inLog - state[2];
    if (notMoved >= PAGES_TO_MOVE) {
      session.numbers("PRAGMA wal_checkpoint(PASSIVE)");
    }
    if (inLog >= waitAt) {
      // Readers that overlap for ever would let the log grow for ever; this waits for them a while.
      long[] answer = session.numbers("PRAGMA wal_checkpoint(RESTART)");
      boolean busy = answer[0] != 0;
      waitAt = busy ? inLog + PAGES_TO_WAIT : PAGES_TO_WAIT;
    }
  }
}
