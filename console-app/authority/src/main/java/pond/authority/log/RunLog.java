package pond.authority.log;

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
  /** The most frames of one attempt in a page. */
  private static final int FRAMES = 64;

  /** A page ends with the frame that goes over this. */
  private static final long PAGE_BYTES = 1 << 20;

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

  /** Whether {@link #page} takes this text as a cursor. */
  public static boolean isCursor(String text) {
    return LogCursor.isValid(text);
  }

  /**
   * Lines after {@code cursor}, as many as fit a page. The page is open while more can come: the
   * run still goes, or this page moved the cursor, so that only the page after the last has none.
   */
  public LogPage page(RunId run, String cursor) {
    LogCursor from = LogCursor.parse(cursor);
    return database.read(
        tx -> {
          // Asked before the frames are read: a run that settles in between is simply asked once
          // more.
          boolean open = !RunTable.find(tx, run).orElseThrow().state().isSettled();
          Page page = new Page(from);
          for (LeaseRow lease : LeaseTable.ofRun(tx, run)) {
            page.add(lease, LogTable.from(tx, lease.leaseId(), from.of(lease.leaseId()), FRAMES));
            if (page.bytes > PAGE_BYTES) {
              break;
            }
          }
          LogCursor next = new LogCursor(page.next);
          return new LogPage(page.lines, next.text(), open || !next.equals(from));
        });
  }

  /** Collects frames until it is full: the answer is held in memory, at both ends. */
  private final class Page {
    private final List<LogLine> lines = new ArrayList<>();
    private final Map<LeaseId, Long> next;
    private long bytes;

    Page(LogCursor from) {
      this.next = new TreeMap<>(from.next());
    }

    void add(LeaseRow lease, List<LogTable.Frame> frames) {
      for (LogTable.Frame frame : frames) {
        if (bytes > PAGE_BYTES) {
          return;
        }
        open(frame).forEach(r -> lines.add(line(lease, frame, r)));
        next.put(lease.leaseId(), frame.seq() + 1);
        bytes += frame.sealed().length;
      }
    }
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
