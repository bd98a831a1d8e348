package pond.cli.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pond.cli.show.Inert;
import pond.cli.show.Table;
import pond.model.api.review.DecisionView;
import pond.model.api.review.EvidenceLine;
import pond.model.api.review.NoteView;
import pond.model.api.review.RerunView;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.api.review.SameInput;
import pond.model.api.review.WorkerRecord;

/** A review for a terminal. */
final class ReviewText {
  private static final int DIGEST = 16;

  private ReviewText() {}

  static String of(ReviewDetail detail) {
    StringBuilder text = new StringBuilder();
    text.append(Inert.line(detail.sentence())).append("\n\n");
    text.append(head(detail)).append('\n');
    text.append(evidence(detail.lines())).append('\n');
    detail.rerun().ifPresent(rerun -> text.append(rerun(rerun)).append('\n'));
    if (!detail.sameInput().isEmpty()) {
      text.append("The same command and input:\n").append(same(detail.sameInput())).append('\n');
    }
    if (!detail.decisions().isEmpty()) {
      text.append(decisions(detail.decisions())).append('\n');
    }
    if (!detail.notes().isEmpty()) {
      text.append(notes(detail.notes())).append('\n');
    }
    text.append("Verify offline:  ").append(detail.verifyCommand()).append('\n');
    if (detail.review().decided().isEmpty()) {
      text.append("Decide:  ").append(decide(detail.review())).append('\n');
    }
    return text.toString();
  }

  private static String head(ReviewDetail detail) {
    ReviewView review = detail.review();
    WorkerRecord worker = detail.worker();
    return new Table("review", review.reviewId())
        .row("state", state(review))
        .row("reasons", String.join(", ", review.reasons()))
        .row("project", review.project())
        .row("tier", review.tier())
        .row(
            "worker",
            worker.workerName()
                + " ("
                + worker.workerId()
                + "), "
                + worker.state()
                + ", "
                + worker.verified()
                + " verified, "
                + worker.flagged()
                + " flagged")
        .row("assigned", review.assignee().orElse("nobody"))
        .row("accept", review.acceptRefusedWhy().orElse("possible"))
        .toString();
  }

  private static String state(ReviewView review) {
    String by = review.firstAcceptBy().map(n -> ", first accepted by " + n).orElse("");
    return review.state() + review.decided().map(d -> ", " + d).orElse("") + by;
  }

  private static String evidence(List<EvidenceLine> lines) {
    Table table = new Table("FIELD", "POND EXPECTED", "WORKER ATTESTED", "CHECK", "MEANING");
    for (EvidenceLine line : lines) {
      boolean plain = line.check().equals("match") || line.check().equals("valid");
      table.row(
          line.field(),
          shown(line.expected()),
          shown(line.attested()),
          plain ? line.check() : line.check().toUpperCase(Locale.ROOT),
          line.reason().isEmpty() ? line.sentence() : line.reason() + ": " + line.sentence());
    }
    return table.toString();
  }

  private static String rerun(RerunView rerun) {
    return new Table("re-run", "attempt " + rerun.attempt() + ", " + rerun.state())
        .row("worker", rerun.workerName().orElse("none yet"))
        .row("output then", rerun.outputShaThen().orElse("does not open"))
        .row("output now", rerun.outputShaNow().orElse("none yet"))
        .row("exit code", code(rerun.rcThen()) + " then, " + code(rerun.rcNow()) + " now")
        .row("compared", rerun.compared() + ": " + rerun.sentence())
        .toString();
  }

  private static String same(List<SameInput> others) {
    Table table = new Table("RUN", "STAGE", "ATTEMPT", "WORKER", "TIER", "VERDICT", "OUTPUT", "RC");
    for (SameInput other : others) {
      table.row(
          other.runId(),
          other.stageId(),
          other.attempt(),
          other.workerName(),
          other.tier(),
          other.verdict(),
          shown(other.outputSha().orElse("none")),
          code(other.rc()));
    }
    return table.toString();
  }

  private static String decisions(List<DecisionView> decisions) {
    Table table = new Table("DECISION", "BY", "AT", "IN FORCE", "REASON");
    for (DecisionView d : decisions) {
      table.row(d.choice(), d.by(), d.at(), d.inForce() ? "yes" : "no", d.reason());
    }
    return table.toString();
  }

  private static String notes(List<NoteView> notes) {
    Table table = new Table("NOTE BY", "AT", "TEXT");
    notes.forEach(note -> table.row(note.by(), note.at(), note.text()));
    return table.toString();
  }

  private static String decide(ReviewView review) {
    return "pond review decide "
        + review.reviewId()
        + " --seen "
        + String.join(",", review.reasons())
        + " --choice rerun_on_trusted|reject"
        + (review.acceptable() ? "|accept" : "")
        + " --reason TEXT";
  }

  private static String code(Optional<Integer> rc) {
    return rc.map(String::valueOf).orElse("none");
  }

  /** Digests and keys are too long for a table; the JSON has them whole. */
  private static String shown(String value) {
    boolean digest = value.length() > 2 * DIGEST && value.indexOf(' ') < 0;
    return digest ? value.substring(0, DIGEST) + "…" : value;
  }
}
