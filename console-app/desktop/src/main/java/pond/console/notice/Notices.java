package pond.console.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import pond.console.hop.Problem;
import pond.console.route.Route;

/** What the console has to tell: short toasts, and the notification centre that keeps. */
public final class Notices {
  private static final int KEPT = 200;

  private final Clock clock;
  private final ObservableList<Toast> toasts = FXCollections.observableArrayList();
  private final ObservableList<Notice> centre = FXCollections.observableArrayList();

  public Notices(Clock clock) {
    this.clock = clock;
  }

  /** Shown for some seconds; with an undo it can be taken back meanwhile. */
  public record Toast(
      String text, Optional<Runnable> undo, Optional<Problem> problem, Optional<Route> link) {}

  /**
   * Kept in the centre.
   *
   * @param kind flagged, refused, lost_worker, expiring_code, orchestrator_stopped
   */
  public record Notice(String kind, String text, Instant at, Route link, boolean read) {
    Notice asRead() {
      return new Notice(kind, text, at, link, true);
    }
  }

  /** Says what happened elsewhere, and where it can be looked at. */
  public void news(String text, Route link) {
    toasts.add(new Toast(text, Optional.empty(), Optional.empty(), Optional.of(link)));
  }

  /** Says what was done. */
  public void say(String text) {
    toasts.add(new Toast(text, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Says what was done and how to take it back. */
  public void undoable(String text, Runnable undo) {
    toasts.add(new Toast(text, Optional.of(undo), Optional.empty(), Optional.empty()));
  }

  /** Says what did not work. */
  public void problem(Problem problem) {
    toasts.add(
        new Toast(problem.message(), Optional.empty(), Optional.of(problem), Optional.empty()));
  }

  /** The toast is gone. */
  public void dismiss(@Nullable Toast toast) {
    toasts.remove(toast);
  }

  /** Keeps a notification. */
  public void keep(String kind, String text, Route link) {
    centre.addFirst(new Notice(kind, text, clock.instant(), link, false));
    if (centre.size() > KEPT) {
      centre.removeLast();
    }
  }

  /** This one is read. */
  public void read(Notice notice) {
    centre.replaceAll(one -> one.equals(notice) ? one.asRead() : one);
  }

  /** Nothing is unread. */
  public void readAll() {
    centre.replaceAll(Notice::asRead);
  }

  public ObservableList<Toast> toasts() {
    return toasts;
  }

  public ObservableList<Notice> centre() {
    return centre;
  }
}
