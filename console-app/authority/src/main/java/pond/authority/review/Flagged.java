package pond.authority.review;

import java.util.List;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.LeaseTable;
import pond.authority.record.ResultRow;
import pond.authority.record.ResultTable;
import pond.authority.run.StageRow;
import pond.authority.run.StageTable;
import pond.authority.store.Tx;
import pond.model.verdict.Finding;
import pond.model.verdict.FlagReason;

/** A review with what it is about. */
record Flagged(ReviewRow review, LeaseRow lease, ResultRow result, StageRow stage) {
  static Flagged read(Tx tx, ReviewRow review) {
    return new Flagged(
        review,
        LeaseTable.find(tx, review.leaseId()).orElseThrow(),
        ResultTable.ofLease(tx, review.leaseId()).orElseThrow(),
        StageTable.find(tx, review.key().run(), review.key().stage()).orElseThrow());
  }

  ReviewKey key() {
    return review.key();
  }

  /** The reasons of the verdict, each once, in its order. */
  List<FlagReason> reasons() {
    return result.findings().stream().map(Finding::reason).distinct().toList();
  }

  /** True when the result claims success, so that others would go on with its output. */
  boolean claimsSuccess() {
    return result.said().rc().map(rc -> rc == 0).orElse(false);
  }
}
