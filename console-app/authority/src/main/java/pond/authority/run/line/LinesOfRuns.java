package pond.authority.run.line;

import java.util.List;
import java.util.Optional;
import pond.authority.store.Database;
import pond.model.api.live.RunLine;
import pond.model.api.live.RunLines;
import pond.model.id.RunId;

/** Lines of runs, newest first. */
public final class LinesOfRuns {
  private final Database database;

  public LinesOfRuns(Database database) {
    this.database = database;
  }

  /** One run. */
  public Optional<RunLine> find(RunId run) {
    return database.read(tx -> RunLineTable.find(tx, run));
  }

  /** A page; one more is read to know whether another follows. */
  public RunLines page(LineQuery query) {
    List<RunLine> lines = database.read(tx -> RunLineTable.page(tx, query, query.limit() + 1));
    if (lines.size() <= query.limit()) {
      return new RunLines(lines, Optional.empty());
    }
    List<RunLine> page = lines.subList(0, query.limit());
    RunLine last = page.getLast();
    return new RunLines(page, Optional.of(new LineCursor(last.submittedAt(), last.runId()).text()));
  }
}
