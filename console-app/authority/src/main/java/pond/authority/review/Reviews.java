package pond.authority.review;

import java.security.SecureRandom;
import java.time.Clock;
import pond.authority.audit.AuditLog;
import pond.authority.record.Outputs;
import pond.authority.run.RunProgress;
import pond.authority.store.Database;
import pond.authority.vault.Vault;
import pond.authority.worker.WorkerControl;
import pond.authority.worker.WorkerRegistry;
import pond.authority.worker.WorkerViews;

/** All that can be done with reviews, put together. */
public record Reviews(
    ReviewViews views,
    ReviewDetails details,
    Noting noting,
    Deciding deciding,
    WorkerRecords records) {
  /** What reviews work on. */
  public record Parts(
      Database database,
      Vault vault,
      AuditLog audit,
      WorkerRegistry workers,
      WorkerControl control,
      Outputs outputs,
      RunProgress progress) {}

  /** With the rules of the store's settings. */
  public static Reviews of(
      Parts parts, Clock clock, SecureRandom random, Deciding.AfterCommit after) {
    return of(parts, new StoredRules(), new Deciding.Times(clock, random, after));
  }

  /** With other rules. */
  public static Reviews of(Parts parts, ReviewRules rules, Deciding.Times times) {
    Database database = parts.database();
    Measuring measuring = new Measuring(parts.outputs());
    ReviewViews views = new ReviewViews(database, parts.workers(), rules, times.clock());
    WorkerRecords records =
        new WorkerRecords(database, parts.workers(), new WorkerViews(database, times.clock()));
    return new Reviews(
        views,
        new ReviewDetails(
            database, parts.workers(), views, records, measuring, parts.vault().rootDigest()),
        new Noting(database, parts.audit(), times.clock()),
        new Deciding(
            database,
            parts.vault(),
            parts.audit(),
            parts.control(),
            measuring,
            new Consequences(parts.progress(), times.random()),
            rules,
            times),
        records);
  }
}
