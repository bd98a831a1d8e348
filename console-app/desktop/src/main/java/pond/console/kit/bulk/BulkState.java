package pond.console.kit.bulk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pond.console.hop.Hop;
import pond.console.hop.Problem;

/**
 * One act on many rows, a few at a time, with what became of each. It is a success only when every
 * one is.
 */
public final class BulkState<T> {
  private static final int AT_ONCE = 4;

  private final Hop hop;
  private final Function<T, String> name;
  private final ObservableList<BulkItem<T>> items = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private Consumer<T> act = value -> {};
  private Runnable finished = () -> {};
  private String title = "";
  private int next;
  private int underWay;
  private boolean starting;

  /** How many of how many; a part that failed is never left out. */
  public record Tally(int all, int done, int failed, int notTried) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    /** Whether every single one was done. */
    public boolean isWhole() {
      return all > 0 && done == all;
    }

    /** From 0 to 1. */
    public double progress() {
      return all == 0 ? 0 : (double) (done + failed + notTried) / all;
    }
  }

  /**
   * An act on many.
   *
   * @param name what a person calls a row
   */
  public BulkState(Hop hop, Function<T, String> name) {
    this.hop = hop;
    this.name = name;
  }

  /**
   * Begins.
   *
   * @param doing the sheet's title, such as "Pausing 5 workers"
   * @param one does it to one row, in the background; throws what the authority refuses with
   * @param then when none is left, whatever became of them
   */
  public void run(String doing, List<T> rows, Consumer<T> one, Runnable then) {
    if (running.get()) {
      return;
    }
    title = doing;
    act = one;
    finished = then;
    items.setAll(rows.stream().map(this::waiting).toList());
    begin();
  }

  /** Tries those again that failed or were not tried; the others are left alone. */
  public void retry() {
    if (running.get()) {
      return;
    }
    items.replaceAll(item -> item.step() == BulkItem.Step.DONE ? item : waiting(item.value()));
    begin();
  }

  /** Tries no more; those under way end as they end. */
  public void cancel() {
    for (int i = next; i < items.size(); i++) {
      BulkItem<T> item = items.get(i);
      if (item.step() == BulkItem.Step.WAITING) {
        items.set(i, item.at(BulkItem.Step.NOT_TRIED));
      }
    }
    next = items.size();
    count();
  }

  /** Closes the sheet. */
  public void forget() {
    if (!running.get()) {
      items.clear();
      count();
    }
  }

  public String title() {
    return title;
  }

  /** Each row and what became of it. */
  public ObservableList<BulkItem<T>> items() {
    return items;
  }

  public ReadOnlyObjectProperty<Tally> tally() {
    return tally.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** What failed, as text for the clipboard. */
  public String problems() {
    return items.stream()
        .flatMap(item -> item.problem().stream().map(p -> item.name() + "\n" + p.details()))
        .reduce((a, b) -> a + "\n\n" + b)
        .orElse("");
  }

  private BulkItem<T> waiting(T value) {
    return new BulkItem<>(value, name.apply(value), BulkItem.Step.WAITING, Optional.empty());
  }

  private void begin() {
    next = 0;
    running.set(true);
    count();
    more();
  }

  /** Starts what may be started. A hop that answers at once must not lead deeper each time. */
  private void more() {
    if (starting) {
      return;
    }
    starting = true;
    while (underWay < AT_ONCE && next < items.size()) {
      start(next++);
    }
    starting = false;
    if (underWay == 0 && running.get()) {
      running.set(false);
      finished.run();
    }
  }

  private void start(int index) {
    BulkItem<T> item = items.get(index);
    if (item.step() != BulkItem.Step.WAITING) {
      return;
    }
    underWay++;
    items.set(index, item.at(BulkItem.Step.RUNNING));
    hop.call(
        () -> {
          act.accept(item.value());
          return item;
        },
        done -> ended(index, done.at(BulkItem.Step.DONE)),
        (Problem why) -> ended(index, item.failed(why)));
  }

  private void ended(int index, BulkItem<T> item) {
    underWay--;
    items.set(index, item);
    count();
    more();
  }

  private void count() {
    tally.set(
        new Tally(
            items.size(),
            how(BulkItem.Step.DONE),
            how(BulkItem.Step.FAILED),
            how(BulkItem.Step.NOT_TRIED)));
  }

  private int how(BulkItem.Step step) {
    return (int) IntStream.range(0, items.size()).filter(i -> items.get(i).step() == step).count();
  }
}
