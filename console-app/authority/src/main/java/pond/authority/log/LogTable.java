package pond.authority.log;

import java.util.List;
import pond.authority.store.Tx;
import pond.model.id.LeaseId;
import pond.model.link.LogFrame;

/** The rows of table {@code log_frame}. */
final class LogTable {
  private LogTable() {}

  record Frame(long seq, byte[] sealed) {}

  static void insert(Tx tx, LogFrame frame) {
    tx.update(
        "INSERT INTO log_frame(lease_id, seq, sealed) VALUES(?,?,?) ON CONFLICT DO NOTHING",
        frame.leaseId().value(),
        frame.seq(),
        frame.sealed());
  }

  static List<Frame> from(Tx tx, LeaseId lease, long seq, int max) {
    return tx.list(
        "SELECT seq, sealed FROM log_frame WHERE lease_id=? AND seq>=? ORDER BY seq LIMIT ?",
        row -> new Frame(row.longOf("seq"), row.bytes("sealed")),
        lease.value(),
        seq,
        max);
  }
}
