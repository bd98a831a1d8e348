package pond.console.kit.filter;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pond.console.keep.Keep;

/** The named filters of one list, kept across restarts. */
public final class SavedViews {
  private static final int MOST = 30;
  private static final int LONGEST_NAME = 60;

  private final Keep keep;
  private final String key;
  private final ObservableList<SavedView> views = FXCollections.observableArrayList();

  /**
   * The views of a list.
   *
   * @param list such as {@code workers}
   */
  public SavedViews(Keep keep, String list) {
    this.keep = keep;
    this.key = list + ".views";
    keep.get(key).stream()
        .flatMap(text -> Stream.of(text.split("\n", -1)))
        .map(line -> line.split("=", -1))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> views.add(new SavedView(decoded(parts[0]), decoded(parts[1]))));
  }

  public ObservableList<SavedView> views() {
    return FXCollections.unmodifiableObservableList(views);
  }

  /** Keeps a filter under a name; another of that name is replaced. */
  public void save(String name, String filter) {
    String plain = name.strip();
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    if (cut.isEmpty()) {
      return;
    }
    views.removeIf(view -> view.name().equals(cut));
    views.addFirst(new SavedView(cut, filter));
    if (views.size() > MOST) {
      views.removeLast();
    }
    write();
  }

  public void remove(SavedView view) {
    views.remove(view);
    write();
  }

  private void write() {
    keep.put(
        key,
        views.stream()
            .map(view -> encoded(view.name()) + "=" + encoded(view.filter()))
            .collect(Collectors.joining("\n")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Read back by {@link #SavedViews}; for lists that offer some from the start. */
  public void offer(List<SavedView> firsts) {
    if (keep.get(key).isEmpty()) {
      views.setAll(firsts);
    }
  }
}
