package pond.console.workers.control;

import java.util.function.Consumer;
import pond.client.Api;
import pond.console.hop.Hop;
import pond.console.notice.Asking;
import pond.console.notice.Notices;
import pond.console.notice.Question;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.words.Words;
import pond.model.api.Reason;
import pond.model.api.WorkerView;

/**
 * What an operator does to one worker. What can be taken back is done and can be undone; what
 * changes trust is asked first, with its consequence.
 */
public final class WorkerControl {
  private static final int SHORTEST_REASON = 3;

  private final Api api;
  private final Hop hop;
  private final Words words;
  private final Notices notices;
  private final Asking asking;
  private final Navigator navigator;
  private final Consumer<WorkerView> changed;

  /**
   * Acts for one page.
   *
   * @param changed hears the worker as the authority has it after each act
   */
  public WorkerControl(
      Api api,
      Hop hop,
      Words words,
      Notices notices,
      Asking asking,
      Navigator navigator,
      Consumer<WorkerView> changed) {
    this.api = api;
    this.hop = hop;
    this.words = words;
    this.notices = notices;
    this.asking = asking;
    this.navigator = navigator;
    this.changed = changed;
  }

  /** No new work; can be undone. */
  public void pause(WorkerView worker) {
    undoably(worker, "pause", "workers.paused_now", "resume");
  }

  /** Work again; can be undone. */
  public void resume(WorkerView worker) {
    String before = worker.state().equals("draining") ? "drain" : "pause";
    undoably(worker, "resume", "workers.resumed_now", before);
  }

  /** Finish and stop; can be undone. */
  public void drain(WorkerView worker) {
    undoably(worker, "drain", "workers.drained_now", "resume");
  }

  /** Out of service, because its results are in doubt. */
  public void quarantine(WorkerView worker) {
    asking.ask(
        Question.danger(
            words.text("workers.quarantine_title", worker.name()),
            words.count("workers.quarantine_consequence", worker.leases(), worker.name()),
            words.text("workers.quarantine"),
            Question.Reason.required(
                SHORTEST_REASON,
                words.text("workers.reason_doubt"),
                words.text("workers.reason_partner"))),
        answer -> act(worker, "quarantine", answer.reason(), "workers.quarantined_now"));
  }

  /** Back into service. */
  public void release(WorkerView worker) {
    asking.ask(
        Question.danger(
            words.text("workers.release_title", worker.name()),
            words.text("workers.release_consequence", worker.name()),
            words.text("workers.release"),
            Question.Reason.required(SHORTEST_REASON)),
        answer -> act(worker, "release", answer.reason(), "workers.released_now"));
  }

  /** Cut off for good. */
  public void revoke(WorkerView worker) {
    Question question =
        new Question(
            words.text("workers.revoke_title", worker.name()),
            words.count("workers.revoke_consequence", worker.leases(), worker.name()),
            words.text("workers.revoke"),
            true,
            Question.Reason.required(SHORTEST_REASON, words.text("workers.reason_gone")),
            java.util.Optional.of(worker.name()));
    asking.ask(question, answer -> act(worker, "revoke", answer.reason(), "workers.revoked_now"));
  }

  /**
   * New keys for the same machine: a new code with the same grants, then the old one is revoked.
   */
  public void rotate(WorkerView worker) {
    asking.ask(
        Question.confirm(
            words.text("workers.rotate_title", worker.name()),
            words.text("workers.rotate_consequence"),
            words.text("workers.rotate_verb")),
        answer ->
            navigator.go(Route.to(PageId.ENROLLMENT, "mint").with("replace", worker.workerId())));
  }

  /** One act, for a bulk: blocks, and throws what the authority refuses with. */
  public WorkerView now(WorkerView worker, String verb, String reason) {
    return api.post(path(worker, verb), new Reason(reason), WorkerView.class);
  }

  private void undoably(WorkerView worker, String verb, String said, String back) {
    hop.call(
        () -> now(worker, verb, ""),
        done -> {
          changed.accept(done);
          notices.undoable(
              words.text(said, worker.name()),
              () -> hop.call(() -> now(worker, back, ""), changed, notices::problem));
        },
        notices::problem);
  }

  private void act(WorkerView worker, String verb, String reason, String said) {
    hop.call(
        () -> now(worker, verb, reason),
        done -> {
          changed.accept(done);
          notices.say(words.text(said, worker.name()));
        },
        notices::problem);
  }

  private static String path(WorkerView worker, String verb) {
    return "/v1/workers/" + worker.workerId() + "/" + verb;
  }
}
