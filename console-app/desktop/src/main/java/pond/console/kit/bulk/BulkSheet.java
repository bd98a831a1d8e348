package pond.console.kit.bulk;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.kit.Tone;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** What became of each row of a bulk act, while it runs and after. */
public final class BulkSheet<T> extends VBox {
  private final Kit kit;
  private final BulkState<T> state;

  /** A sheet; visible while there is something to tell. */
  public BulkSheet(Kit kit, String id, BulkState<T> state) {
    this.kit = kit;
    this.state = state;
    setId(id + "-bulk-sheet");
    getStyleClass().add("card");
    getChildren().addAll(summary(), progress(), list(), buttons(id));
    visibleProperty().bind(Bindings.isNotEmpty(state.items()));
    managedProperty().bind(visibleProperty());
  }

  private Node summary() {
    Label title = new Label();
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    Label said = new Label();
    said.getStyleClass().add("bulk-summary");
    said.setWrapText(true);
    state
        .tally()
        .subscribe(
            tally -> {
              title.setText(state.title());
              said.setText(BulkText.summary(kit.words(), tally, state.running().get()));
            });
    state
        .running()
        .addListener(
            (watched, before, now) ->
                said.setText(BulkText.summary(kit.words(), state.tally().get(), now)));
    return new VBox(title, said);
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(state.tally().map(BulkState.Tally::progress));
    bar.visibleProperty().bind(state.running());
    bar.managedProperty().bind(state.running());
    return bar;
  }

  private Node list() {
    ListView<BulkItem<T>> list = new ListView<>(state.items());
    list.getStyleClass().add("bulk-results");
    list.setCellFactory(made -> new ItemCell());
    setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private Node buttons(String id) {
    Button stop = button(id + "-bulk-stop", "bulk.stop", state::cancel);
    stop.visibleProperty().bind(state.running());
    Button retry = button(id + "-bulk-retry", "bulk.retry", state::retry);
    retry
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !state.running().get() && !state.tally().get().isWhole(),
                state.running(),
                state.tally()));
    Button copy =
        button(id + "-bulk-copy", "kit.copy_details", () -> kit.copying().copy(state.problems()));
    copy.visibleProperty().bind(state.tally().map(tally -> tally.failed() > 0));
    Button close = button(id + "-bulk-close", "bulk.close", state::forget);
    close.visibleProperty().bind(state.running().not());
    FlowPane row = new FlowPane(stop, retry, copy, close);
    row.getChildren().forEach(one -> one.managedProperty().bind(one.visibleProperty()));
    row.getStyleClass().add("flow");
    return row;
  }

  private Button button(String id, String key, Runnable act) {
    Button button = new Button(kit.say(key));
    button.setId(id);
    button.setOnAction(pressed -> act.run());
    return button;
  }

  private final class ItemCell extends ListCell<BulkItem<T>> {
    @Override
    protected void updateItem(@Nullable BulkItem<T> item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : line(item));
    }

    private Node line(BulkItem<T> item) {
      HBox mark = new HBox(Icons.of(icon(item.step())));
      mark.getStyleClass().addAll("status-icon", "row");
      Label name = new Label(Inert.line(item.name()));
      name.getStyleClass().add("strong");
      name.setMinWidth(USE_PREF_SIZE);
      Label said = new Label(said(item));
      said.setWrapText(true);
      HBox line = new HBox(mark, name, said);
      line.getStyleClass().addAll("row", tone(item.step()).styleClass());
      return line;
    }

    private String said(BulkItem<T> item) {
      return item.problem()
          .map(why -> Inert.line(why.message() + " " + why.fix()))
          .orElseGet(() -> kit.say(BulkText.key(item.step())));
    }

    private static Tone tone(BulkItem.Step step) {
      return switch (step) {
        case DONE -> Tone.VERIFIED;
        case FAILED -> Tone.FLAGGED;
        case WAITING, RUNNING -> Tone.RUNNING;
        case NOT_TRIED -> Tone.NEUTRAL;
      };
    }

    private static Icon icon(BulkItem.Step step) {
      return switch (step) {
        case WAITING -> Icon.WAITING;
        case RUNNING -> Icon.RING;
        case DONE -> Icon.CHECK;
        case FAILED -> Icon.OCTAGON_X;
        case NOT_TRIED -> Icon.MINUS_CIRCLE;
      };
    }
  }
}
