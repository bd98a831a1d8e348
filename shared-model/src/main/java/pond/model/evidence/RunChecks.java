package pond.model.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pond.model.api.AttemptView;
import pond.model.api.RunView;
import pond.model.api.StageView;
import pond.model.runfile.RunFile;
import pond.model.runfile.Stage;
import pond.model.statement.JobKey;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.model.tag.Tier;

/**
 * Whether run, run file and attempts tell one story: steps 4, 5 and 10 of evidence.md section 5.
 */
final class RunChecks {
  private final RunView run;
  private final RunFile file;
  private final Checks checks;

  RunChecks(RunView run, RunFile file, Checks checks) {
    this.run = run;
    this.file = file;
    this.checks = checks;
  }

  void check(List<Judged> judged, List<DecisionChecks.Decided> decided) {
    for (Judged attempt : judged) {
      placed(attempt); // 4
      asked(attempt, DecisionChecks.rerunAsked(decided, attempt.order().job())); // 5
      if (attempt.inTime()) {
        recorded(attempt); // 10
      }
    }
    complete(judged); // 10
    summary(judged); // 10
  }

  private void placed(Judged attempt) {
    JobKey job = attempt.order().job();
    String name = EvidenceNames.ATTEMPTS + "/" + job.stageId() + "-" + job.attempt();
    boolean here =
        attempt.inTime()
            ? attempt.folder().equals(name)
            : attempt.folder().matches(java.util.regex.Pattern.quote(name) + "\\.late-\\d{1,6}");
    checks.expect(
        here && job.runId().value().equals(run.runId()),
        attempt.folder(),
        CheckCode.ORDER_MISPLACED,
        "Its order is for "
            + job.runId()
            + ", stage "
            + job.stageId()
            + ", attempt "
            + job.attempt()
            + ".");
  }

  /** People may have asked for a re-run on trusted; nothing else of the order may differ then. */
  private void asked(Judged attempt, boolean rerun) {
    Order order = attempt.order();
    Optional<Stage> stage =
        file.stages().stream().filter(s -> s.id().equals(order.job().stageId())).findFirst();
    boolean same =
        stage.isPresent()
            && order.tenant().equals(file.project())
            && order.command().equals(stage.get().command())
            && order.env().equals(stage.get().env())
            && (order.tier() == stage.get().sandbox().tier()
                || (rerun && order.tier() == Tier.TRUSTED))
            && order.sandbox().profile() == stage.get().sandbox().profile();
    checks.expect(
        same,
        attempt.folder(),
        CheckCode.ORDER_NOT_AS_ASKED,
        "The order is not what the run file asks for in this stage.");
  }

  private void recorded(Judged attempt) {
    JobKey job = attempt.order().job();
    Optional<AttemptView> view =
        run.stages().stream()
            .filter(s -> s.stageId().equals(job.stageId().value()))
            .flatMap(s -> s.attempts().stream())
            .filter(a -> a.attempt() == job.attempt())
            .findFirst();
    checks.expect(
        view.isPresent() && tells(view.get(), attempt),
        attempt.folder(),
        CheckCode.RUN_DIFFERS,
        "The run's record does not tell of this attempt what order, result and verdict say.");
  }

  private static boolean tells(AttemptView view, Judged attempt) {
    Order order = attempt.order();
    boolean asOrdered =
        view.workerId().equals(order.workerId().value())
            && view.jobId().equals(order.job().jobId().value())
            && view.inputSha().equals(order.input().inputSha().hex())
            && view.orderSha().equals(Optional.of(attempt.orderSha().hex()))
            && view.leasedAt().equals(order.issuedAt());
    boolean asRecorded =
        view.verdict().equals(Optional.of(attempt.recorded().verdict()))
            && view.recordedAt().equals(Optional.of(attempt.recorded().receivedAt()));
    Optional<ResultPredicate> result = attempt.claimed();
    return asOrdered
        && asRecorded
        && view.outcome().equals(result.map(r -> r.outcome().wire()))
        && view.rc().equals(result.flatMap(ResultPredicate::rc))
        && view.outputSha().equals(result.map(r -> r.outputSha().hex()));
  }

  private void complete(List<Judged> judged) {
    Set<String> here = judged.stream().map(Judged::folder).collect(Collectors.toSet());
    for (StageView stage : run.stages()) {
      for (AttemptView attempt : stage.attempts()) {
        String name = EvidenceNames.ATTEMPTS + "/" + stage.stageId() + "-" + attempt.attempt();
        checks.expect(
            attempt.verdict().isEmpty() || here.contains(name),
            name,
            CheckCode.RUN_DIFFERS,
            "The run's record has a result here that cannot be checked.");
      }
    }
  }

  private void summary(List<Judged> judged) {
    boolean all = allVerified(judged);
    boolean flagged =
        judged.stream().anyMatch(j -> j.inTime() && !j.recomputed().attestationVerified());
    checks.expect(
        run.flagged() == flagged && (all || !run.attestationVerified()),
        EvidenceNames.RUN,
        CheckCode.RUN_DIFFERS,
        "What the run's record says of all results together does not follow from them.");
  }

  static boolean allVerified(List<Judged> judged) {
    List<Judged> inTime = judged.stream().filter(Judged::inTime).toList();
    return !inTime.isEmpty() && inTime.stream().allMatch(j -> j.recomputed().attestationVerified());
  }
}
