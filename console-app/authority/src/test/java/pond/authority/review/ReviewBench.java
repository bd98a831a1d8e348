package pond.authority.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.authority.people.People;
import pond.authority.people.Person;
import pond.authority.people.Role;
import pond.model.api.StageView;
import pond.model.api.review.ReviewDetail;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.id.RunId;
import pond.model.runfile.StageId;
import pond.model.statement.Decision.Choice;
import pond.model.statement.ResultPredicate;

/** A whole authority with a worker that lies about its input, and people who decide on it. */
final class ReviewBench implements AutoCloseable {
  static final String REASON = "looked at it with the partner";
  static final Map<String, String> OUTPUT = Map.of("kept.txt", "kept");

  final RunBench runs;
  final TestWorker liar;

  ReviewBench(Path folder) {
    runs = new RunBench(folder);
    liar = runs.join("gpu-1", "acme-web");
    for (String name : List.of("anna", "bert", "carl")) {
      people().add(operator(name), "test");
    }
  }

  People people() {
    return new People(runs.authority().database(), runs.authority().audit(), runs.clock());
  }

  void endAccess(String name) {
    runs.authority()
        .database()
        .write(tx -> tx.update("UPDATE person SET revoked_at=1 WHERE name=?", name));
  }

  static Person operator(String name) {
    return new Person(Sha256.of(name.getBytes(UTF_8)), name, Role.OPERATOR);
  }

  @Override
  public void close() {
    runs.close();
  }

  Reviews reviews() {
    return runs.authority().reviews();
  }

  /** A run whose first stage was flagged INPUT_MISMATCH, its second one held. */
  RunId flaggedRun() {
    RunId run = runs.submit(RunBench.TWO_STAGES);
    lie(0);
    return run;
  }

  /** Takes the one job there is and signs another input than the order's. */
  void lie(int rc) {
    TestWorker.Held held = liar.take();
    liar.submit(held, liar.sign(otherInput(liar.honest(held, rc, OUTPUT))), e -> e);
  }

  static Envelope unsigned(Envelope e) {
    return new Envelope(e.payloadType(), e.payload(), List.of());
  }

  static ReviewKey key(RunId run, int attempt) {
    return new ReviewKey(run, StageId.parse("build"), attempt);
  }

  ReviewDetail detail(ReviewKey key) {
    return reviews().details().find(key).orElseThrow();
  }

  Deciding.Decided decide(ReviewKey key, Choice choice, String by) {
    return decide(key, choice, by, false);
  }

  Deciding.Decided decide(ReviewKey key, Choice choice, String by, boolean quarantine) {
    List<String> seen = detail(key).review().reasons();
    return reviews().deciding().decide(key, new Deciding.Ask(choice, REASON, seen, quarantine, by));
  }

  pond.authority.lease.LeaseRow flaggedLease(RunId run) {
    return runs.authority()
        .database()
        .read(tx -> pond.authority.lease.LeaseTable.ofRun(tx, run))
        .getFirst();
  }

  /** Reviews of an authority that asks for two operators. */
  Reviews withFourEyes() {
    ReviewRules two =
        new ReviewRules() {
          @Override
          public boolean fourEyes(pond.authority.store.Tx tx) {
            return true;
          }

          @Override
          public boolean mayAccept(pond.authority.store.Tx tx) {
            return true;
          }
        };
    return Reviews.of(parts(), two, new Deciding.Times(runs.clock(), runs.random(), moved -> {}));
  }

  /** What reviews work on, for other rules or other times. */
  Reviews.Parts parts() {
    var a = runs.authority();
    var workers = new pond.authority.worker.WorkerRegistry(a.database(), a.audit());
    return new Reviews.Parts(
        a.database(),
        a.vault(),
        a.audit(),
        workers,
        a.workerControl(),
        a.outputs(),
        new pond.authority.run.RunProgress(runs.clock()));
  }

  StageView stage(RunId run, String stage) {
    return runs.stage(run, stage);
  }

  static ResultPredicate otherInput(ResultPredicate r) {
    return new ResultPredicate(
        r.job(),
        r.orderSha(),
        Sha256.of("other".getBytes(UTF_8)),
        r.outputSha(),
        r.rc(),
        r.outcome(),
        r.detail(),
        r.sandbox(),
        r.output(),
        r.logSha(),
        r.logFrames(),
        r.startedAt(),
        r.finishedAt(),
        r.durationMs(),
        r.workerFingerprint(),
        r.workerVersion());
  }
}
