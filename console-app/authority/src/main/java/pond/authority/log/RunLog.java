package pond.authority.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.LeaseTable;
import pond.authority.run.RunTable;
import pond.authority.run.RunWatch;
import pond.authority.store.Database;
import pond.authority.vault.Vault;
import pond.model.api.LogLine;
import pond.model.api.LogPage;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.link.LogFrame;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;

/**
 * The log of a run: frames are stored sealed, as they came, and opened only to be read. A frame
 * that does not open is shown as a note, never silently skipped.
 */
public final class RunLog {
  private static final int PAGE = 500;

  private final Database database;
  private final Vault vault;
  private final RunWatch watch;

  public RunLog(Database database, Vault vault, RunWatch watch) {
    this.database = database;
    this.vault = vault;
    this.watch = watch;
  }

  /** Stores frames whose lease is open and belongs to their worker; others are dropped. */
  public void append(List<LogFrame> frames) {
    database.write(
        tx -> {
          for (LogFrame frame : frames) {
            Optional<LeaseRow> lease = LeaseTable.find(tx, frame.leaseId());
            if (lease.isPresent()
                && lease.get().isOpen()
                && lease.get().workerId().equals(frame.workerId())) {
              LogTable.insert(tx, frame);
            }
          }
          return frames.size();
        });
    watch.touch();
  }

  /**
   * Lines after {@code cursor}, waiting for some when there are none yet and the run is still
   * going.
   */
  public LogPage page(RunId run, String cursor, Duration wait) throws InterruptedException {
    LogCursor from = LogCursor.parse(cursor);
    LogPage[] page = {read(run, from)};
    watch.await(
        () -> {
          page[0] = read(run, from);
          return !page[0].lines().isEmpty() || !page[0].open();
        },
        wait);
    return page[0];
  }

  private LogPage read(RunId run, LogCursor from) {
    return database.read(
        tx -> {
          // Asked before the frames are read: a run that settles in between is simply asked once
          // more.
          boolean open = !RunTable.find(tx, run).orElseThrow().state().isSettled();
          List<LogLine> lines = new ArrayList<>();
          Map<LeaseId, Long> next = new TreeMap<>(from.next());
          for (LeaseRow lease : LeaseTable.ofRun(tx, run)) {
            for (LogTable.Frame frame :
                LogTable.from(tx, lease.leaseId(), from.of(lease.leaseId()), PAGE)) {
              open(frame).forEach(r -> lines.add(line(lease, frame, r)));
              next.put(lease.leaseId(), frame.seq() + 1);
            }
          }
          return new LogPage(lines, new LogCursor(next).text(), open);
        });
  }

  private List<LogRecords.LogRecord> open(LogTable.Frame frame) {
    try {
      List<Identity> me = List.of(Identity.of(vault.sealing().privateKey()));
      return LogRecords.parse(Sealing.open(frame.sealed(), me, LogFrame.MAX_BYTES));
    } catch (SealingException e) {
      return List.of(
          LogRecords.note(
              "This log frame does not open; it was changed or is not for this authority."));
    }
  }

  private static LogLine line(LeaseRow lease, LogTable.Frame frame, LogRecords.LogRecord r) {
    return new LogLine(
        lease.stageId().value(), lease.attempt(), frame.seq(), r.atMs(), r.stream(), r.bytes());
  }
}
