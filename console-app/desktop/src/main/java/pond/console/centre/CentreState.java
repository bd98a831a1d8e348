package pond.console.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.ObservableList;
import pond.console.notice.Notices;
import pond.console.notice.Notices.Notice;
import pond.console.route.Route;

/** The notifications by kind, and what of them is unread. */
public final class CentreState {
  private final Notices notices;
  private final NoticePrefs prefs;
  private final Consumer<Route> go;
  private final IntegerBinding unread;

  /** The notifications of one kind, the newest first. */
  public record Group(NoticeKind kind, List<Notice> notices, int unread) {
    public Group {
      notices = List.copyOf(notices);
    }
  }

  public CentreState(Notices notices, NoticePrefs prefs, Consumer<Route> go) {
    this.notices = notices;
    this.prefs = prefs;
    this.go = go;
    this.unread =
        Bindings.createIntegerBinding(() -> countUnread(notices.centre()), notices.centre());
  }

  /** How many are unread. */
  public IntegerBinding unread() {
    return unread;
  }

  public ObservableList<Notice> all() {
    return notices.centre();
  }

  public NoticePrefs prefs() {
    return prefs;
  }

  /** Every kind, also those with no notification, in the order of the centre. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (NoticeKind kind : NoticeKind.values()) {
      List<Notice> mine =
          notices.centre().stream().filter(one -> one.kind().equals(kind.word())).toList();
      groups.add(new Group(kind, mine, countUnread(mine)));
    }
    return groups;
  }

  /** Goes to what it is about; it is read then. */
  public void open(Notice notice) {
    notices.read(notice);
    go.accept(notice.link());
  }

  public void readAll() {
    notices.readAll();
  }

  /** Forgets all of them. */
  public void clear() {
    notices.centre().clear();
  }

  private static int countUnread(List<Notice> some) {
    return (int) some.stream().filter(one -> !one.read()).count();
  }
}
