package pond.console.toast;

import java.time.Duration;
import java.util.IdentityHashMap;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import pond.console.hop.Hop;
import pond.console.notice.Notices;
import pond.console.notice.Notices.Toast;

/**
 * How long each toast stays: ten seconds with an undo, six without; a problem stays until it is
 * closed. Time stands still for a toast that has the focus or the pointer, so that nobody has to
 * hurry.
 */
public final class ToastState {
  public static final Duration WITH_UNDO = Duration.ofSeconds(10);
  public static final Duration WITHOUT = Duration.ofSeconds(6);

  private final Notices notices;
  private final Hop hop;
  private final IdentityHashMap<Toast, Hop.Later> ends = new IdentityHashMap<>();

  public ToastState(Notices notices, Hop hop) {
    this.notices = notices;
    this.hop = hop;
    notices.toasts().forEach(this::start);
    notices.toasts().addListener((ListChangeListener<Toast>) this::changed);
  }

  /** What is shown, the oldest first. */
  public ObservableList<Toast> toasts() {
    return notices.toasts();
  }

  /** Takes it back, once. */
  public void undo(Toast toast) {
    if (close(toast)) {
      toast.undo().ifPresent(Runnable::run);
    }
  }

  /** Takes back what can be taken back last; says whether there was something. */
  public boolean undoLast() {
    for (Toast toast : notices.toasts().reversed()) {
      if (toast.undo().isPresent()) {
        undo(toast);
        return true;
      }
    }
    return false;
  }

  /** Removes it; says whether it was still there. */
  public boolean close(Toast toast) {
    boolean there = notices.toasts().contains(toast);
    notices.dismiss(toast);
    return there;
  }

  /** Its time stands still. */
  public void hold(Toast toast) {
    Hop.Later end = ends.remove(toast);
    if (end != null) {
      end.cancel();
    }
  }

  /** Its time begins anew. */
  public void release(Toast toast) {
    hold(toast);
    start(toast);
  }

  private void changed(ListChangeListener.Change<? extends Toast> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::hold);
      change.getAddedSubList().forEach(this::start);
    }
  }

  private void start(Toast toast) {
    if (toast.problem().isEmpty()) {
      Duration stays = toast.undo().isPresent() ? WITH_UNDO : WITHOUT;
      ends.put(toast, hop.later(stays, () -> close(toast)));
    }
  }
}
