package pond.console.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pond.console.palette.Entry.Kind;
import pond.console.route.Route;

/** What is typed into the palette, what fits it, and which of that is chosen. */
public final class PaletteState {
  private static final int SHOWN = 40;
  private static final int EACH_UNTYPED = 9;

  private final Consumer<Route> go;
  private final Runnable close;
  private final String linkTitle;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Entry> results = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
  private final Map<Kind, List<Entry>> offered = new EnumMap<>(Kind.class);

  private boolean moved;

  private record Ranked(Entry entry, int rank) {}

  /**
   * An empty palette.
   *
   * @param close is called before an entry acts
   * @param linkTitle what a pasted link is called
   */
  public PaletteState(Consumer<Route> go, Runnable close, String linkTitle) {
    this.go = go;
    this.close = close;
    this.linkTitle = linkTitle;
    typed.addListener(
        (o, before, now) -> {
          moved = false;
          search();
        });
  }

  /** What is offered of this kind from now on. What a person chose stays chosen. */
  public void offer(Kind kind, List<Entry> entries) {
    offered.put(kind, List.copyOf(entries));
    Optional<Entry> before = moved ? chosenEntry() : Optional.empty();
    search();
    before.map(results::indexOf).filter(at -> at > 0).ifPresent(chosen::set);
  }

  public StringProperty typed() {
    return typed;
  }

  /** What fits, the best first. */
  public ObservableList<Entry> results() {
    return results;
  }

  /** Which result is chosen; -1 when there is none. */
  public ReadOnlyIntegerProperty chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Chooses another, round at the ends. */
  public void move(int by) {
    moved = true;
    if (!results.isEmpty()) {
      chosen.set(Math.floorMod(chosen.get() + by, results.size()));
    }
  }

  /** Chooses this one. */
  public void choose(int index) {
    if (index >= 0 && index < results.size()) {
      chosen.set(index);
    }
  }

  public Optional<Entry> chosenEntry() {
    int at = chosen.get();
    return at >= 0 && at < results.size() ? Optional.of(results.get(at)) : Optional.empty();
  }

  /** Does what is chosen; says whether there was something. */
  public boolean act() {
    Optional<Entry> entry = chosenEntry();
    entry.ifPresent(
        one -> {
          close.run();
          one.act().run();
        });
    return entry.isPresent();
  }

  private void search() {
    String text = typed.get().strip();
    Optional<Route> link = Route.parse(text);
    List<Entry> found = link.map(this::linked).orElseGet(() -> text.isEmpty() ? all() : fit(text));
    chosen.set(-1);
    results.setAll(found);
    chosen.set(found.isEmpty() ? -1 : 0);
  }

  private List<Entry> linked(Route route) {
    return List.of(new Entry(Kind.LINK, linkTitle, route.text(), "", () -> go.accept(route)));
  }

  private List<Entry> all() {
    List<Entry> found = new ArrayList<>();
    for (Kind kind : List.of(Kind.RECENT, Kind.COMMAND, Kind.PAGE)) {
      offered.getOrDefault(kind, List.of()).stream().limit(EACH_UNTYPED).forEach(found::add);
    }
    return found;
  }

  private List<Entry> fit(String text) {
    List<Ranked> ranked = new ArrayList<>();
    offered.forEach(
        (kind, entries) -> {
          if (kind != Kind.RECENT) {
            entries.forEach(
                entry -> rank(text, entry).ifPresent(r -> ranked.add(new Ranked(entry, r))));
          }
        });
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::rank).reversed())
        .limit(SHOWN)
        .map(Ranked::entry)
        .toList();
  }

  /** The title counts double: an id that fits by chance must not hide a name that fits. */
  private static OptionalInt rank(String text, Entry entry) {
    OptionalInt title = Fuzzy.rank(text, entry.title());
    OptionalInt both = Fuzzy.rank(text, entry.title() + " " + entry.detail());
    if (title.isPresent()) {
      return OptionalInt.of(Math.max(title.getAsInt() * 2, both.orElse(Integer.MIN_VALUE)));
    }
    return both;
  }
}
