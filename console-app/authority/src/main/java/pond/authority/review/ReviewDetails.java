package pond.authority.review;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.authority.record.ResultRow;
import pond.authority.review.policy.Comparison;
import pond.authority.review.policy.EvidenceTable;
import pond.authority.run.StageTable;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.api.review.DecisionView;
import pond.model.api.review.NoteView;
import pond.model.api.review.RerunView;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.api.review.SameInput;
import pond.model.digest.Sha256;
import pond.model.fingerprint.RootDigest;
import pond.model.verdict.FlagReason;
import pond.model.verdict.IssuedOrder;

/** One review in full: evidence, notes, decisions, the re-run, and the worker's record. */
public final class ReviewDetails {
  private static final int LAST_RESULTS = 20;

  private final Database database;
  private final WorkerRegistry workers;
  private final ReviewViews views;
  private final WorkerRecords records;
  private final Measuring measuring;
  private final RootDigest root;

  ReviewDetails(
      Database database,
      WorkerRegistry workers,
      ReviewViews views,
      WorkerRecords records,
      Measuring measuring,
      RootDigest root) {
    this.database = database;
    this.workers = workers;
    this.views = views;
    this.records = records;
    this.measuring = measuring;
    this.root = root;
  }

  private record Read(
      Flagged flagged,
      ReviewView view,
      List<NoteView> notes,
      List<DecisionRow> decisions,
      Reruns reruns,
      String stageState,
      List<SameInput> sameInput,
      Worker worker) {}

  /** The review with everything that belongs to it. */
  public Optional<ReviewDetail> find(ReviewKey key) {
    return database
        .read(tx -> ReviewTable.find(tx, key).map(row -> read(tx, row)))
        .map(this::detail);
  }

  private Read read(Tx tx, ReviewRow row) {
    Flagged flagged = Flagged.read(tx, row);
    List<DecisionRow> decisions = DecisionTable.of(tx, row.key());
    return new Read(
        flagged,
        views.view(tx, flagged, decisions),
        ReviewTable.notes(tx, row.key()),
        decisions,
        Reruns.of(tx, row.key(), decisions),
        StageTable.find(tx, row.key().run(), row.key().stage()).orElseThrow().state().word(),
        records.sameInput(tx, flagged),
        workers.find(tx, flagged.lease().workerId()).orElseThrow());
  }

  private ReviewDetail detail(Read read) {
    LeaseRow lease = read.flagged().lease();
    ResultRow result = read.flagged().result();
    Optional<Sha256> opened = measuring.output(lease, result);
    IssuedOrder issued =
        new IssuedOrder(
            lease.order().orElseThrow(), lease.orderSha().orElseThrow(), read.worker().pinnedKey());
    return new ReviewDetail(
        read.view(),
        sentence(read),
        EvidenceTable.of(issued, result.envelope(), result.findings(), opened),
        read.notes(),
        read.decisions().stream().map(ReviewDetails::decision).toList(),
        rerun(read, opened),
        records.of(read.worker(), LAST_RESULTS),
        read.sameInput(),
        base64(result.envelope()),
        base64(lease.orderEnvelope().orElseThrow()),
        verify(read.view().runId()));
  }

  private String verify(String run) {
    return "pond run export "
        + run
        + " --to evidence-"
        + run
        + " && pond verify evidence-"
        + run
        + " --authority "
        + root.text();
  }

  private static String sentence(Read read) {
    ReviewView view = read.view();
    String why =
        read.flagged().reasons().stream()
            .map(FlagReason::sentence)
            .reduce((a, b) -> a + "; " + b)
            .orElseThrow();
    return view.workerName()
        + " answered stage "
        + view.stageId()
        + " of run "
        + view.runId()
        + ", attempt "
        + view.attempt()
        + ", and cannot be believed: "
        + why
        + ".";
  }

  private static DecisionView decision(DecisionRow row) {
    return new DecisionView(
        ReviewTable.word(row.choice()),
        row.reason(),
        row.decidedBy(),
        row.decidedAt(),
        base64(row.envelope()),
        row.inForce());
  }

  private Optional<RerunView> rerun(Read read, Optional<Sha256> opened) {
    Reruns reruns = read.reruns();
    if (reruns.jobs().isEmpty()) {
      return Optional.empty();
    }
    ResultRow flagged = read.flagged().result();
    Comparison.Got then = new Comparison.Got(opened, flagged.said().rc());
    List<Comparison.Got> trusted =
        reruns.verified().stream().filter(ReviewDetails::exited).map(ReviewDetails::got).toList();
    boolean lastVerified = reruns.lastResult().map(r -> r.verified() && exited(r)).orElse(false);
    Comparison compared = Comparison.of(then, trusted, reruns.running(), lastVerified);
    Optional<LeaseRow> last = reruns.lastLease();
    int attempt = last.map(LeaseRow::attempt).orElse(read.view().attempt() + 1);
    Optional<Comparison.Got> now = reruns.lastResult().map(ReviewDetails::got);
    return Optional.of(
        new RerunView(
            attempt,
            rerunState(read, reruns),
            last.map(l -> name(l)),
            then.output().map(Sha256::hex),
            now.flatMap(Comparison.Got::output).map(Sha256::hex),
            then.rc(),
            now.flatMap(Comparison.Got::rc),
            compared.word(),
            compared.sentence()));
  }

  /** While it runs the stage says how it stands; afterwards its own last result does. */
  private static String rerunState(Read read, Reruns reruns) {
    if (reruns.running()) {
      return read.stageState();
    }
    return reruns
        .lastResult()
        .map(r -> r.verified() ? (isGood(r) ? "succeeded" : "failed") : "flagged")
        .orElse("failed");
  }

  private static boolean isGood(ResultRow result) {
    return exited(result) && result.said().rc().equals(Optional.of(0));
  }

  private static boolean exited(ResultRow result) {
    return result.said().rc().isPresent();
  }

  private static Comparison.Got got(ResultRow result) {
    return new Comparison.Got(result.said().outputSha(), result.said().rc());
  }

  private String name(LeaseRow lease) {
    return workers.byId(lease.workerId()).map(Worker::name).orElse("");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
