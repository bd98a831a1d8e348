package pond.console.runs.log;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The lines that are held, and those of them that the filter shows. When there are more than {@code
 * most} lines or {@code mostChars} characters the oldest go, a tenth at a time: moving the rest up
 * for each single line would make a long log slow.
 */
final class LogRows {
  private final int most;
  private final long mostChars;
  private final List<LogRow> all = new ArrayList<>();
  private final ObservableList<LogRow> shown = FXCollections.observableArrayList();
  private LogFilter filter = LogFilter.ALL;
  private long chars;
  private long dropped;

  LogRows(int most, long mostChars) {
    this.most = most;
    this.mostChars = mostChars;
  }

  void add(List<LogRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    all.addAll(rows);
    for (LogRow row : rows) {
      chars += row.text().length();
    }
    shown.addAll(rows.stream().filter(filter::shows).toList());
    drop();
  }

  void filter(LogFilter other) {
    filter = other;
    shown.setAll(all.stream().filter(other::shows).toList());
  }

  void clear() {
    all.clear();
    shown.clear();
    chars = 0;
    dropped = 0;
  }

  ObservableList<LogRow> shown() {
    return shown;
  }

  int size() {
    return all.size();
  }

  /** How many lines were let go. */
  long dropped() {
    return dropped;
  }

  private void drop() {
    int go = 0;
    long left = chars;
    boolean over = all.size() > most || chars > mostChars;
    while (over && (all.size() - go > most * 9L / 10 || left > mostChars * 9 / 10)) {
      left -= all.get(go).text().length();
      go++;
    }
    if (go == 0) {
      return;
    }
    long first = go < all.size() ? all.get(go).number() : Long.MAX_VALUE;
    all.subList(0, go).clear();
    chars = left;
    dropped += go;
    int gone = 0;
    while (gone < shown.size() && shown.get(gone).number() < first) {
      gone++;
    }
    shown.remove(0, gone);
  }
}
