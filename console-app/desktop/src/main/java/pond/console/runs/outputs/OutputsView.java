package pond.console.runs.outputs;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.hop.Loading;
import pond.console.kit.Status;
import pond.console.kit.export.SaveAs;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.Hash;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.model.bundle.BundleEntry;

/** The files of an output: a list, a look into one, and saving. */
public final class OutputsView extends VBox {
  private final Kit kit;
  private final OutputsState state;
  private final SaveAs saveAs;
  private final ListView<BundleEntry> files = new ListView<>();
  private final TextArea preview = new TextArea();
  private final FlowPane head = new FlowPane();
  private final HBox warning = new HBox();

  public OutputsView(Kit kit, OutputsState state, SaveAs saveAs) {
    this.kit = kit;
    this.state = state;
    this.saveAs = saveAs;
    setId("run-outputs");
    getStyleClass().add("column");
    head.getStyleClass().add("flow");
    warning();
    files();
    SplitPane split = new SplitPane(files, preview());
    split.setOrientation(Orientation.HORIZONTAL);
    split.setDividerPositions(0.42);
    VBox content = new VBox(warning, head, split);
    content.getStyleClass().add("column");
    setVgrow(split, Priority.ALWAYS);
    LoadingPane<?> pane = new LoadingPane<>(kit, state.listed(), content, state::refresh);
    setVgrow(pane, Priority.ALWAYS);
    Label none = new Label(kit.say("runs.output_none"));
    none.setId("run-output-none");
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    none.visibleProperty().bind(state.listed().phase().map(phase -> phase == Loading.Phase.IDLE));
    none.managedProperty().bind(none.visibleProperty());
    getChildren().addAll(none, pane);
    state.listed().value().subscribe(this::show);
    state.preview().subscribe(this::look);
  }

  private void warning() {
    Label said = new Label(kit.say("runs.output_not_verified"));
    said.setWrapText(true);
    said.getStyleClass().add("banner-text");
    warning.getStyleClass().addAll("banner", Status.FLAGGED.tone().styleClass());
    warning.getChildren().addAll(Icons.of(Icon.FLAG), said);
    warning.managedProperty().bind(warning.visibleProperty());
  }

  private void files() {
    files.setId("run-output-files");
    files.setAccessibleText(kit.say("runs.tab_outputs"));
    files.setCellFactory(made -> new EntryCell());
    files
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            entry -> {
              if (entry != null) {
                state.look(entry, kit.notices()::problem);
              }
            });
  }

  private Node preview() {
    preview.setId("run-output-preview");
    preview.setEditable(false);
    preview.getStyleClass().add("mono");
    preview.setPromptText(kit.say("runs.output_choose"));
    preview.setAccessibleText(kit.say("runs.output_preview"));
    return preview;
  }

  private void show(OutputsState.Listed listed) {
    head.getChildren().clear();
    files.getItems().clear();
    if (listed == null) {
      return;
    }
    warning.setVisible(!listed.isVerified());
    files.getItems().setAll(listed.entries());
    Label sum =
        new Label(
            kit.words()
                .count(
                    "runs.output_sum",
                    listed.entries().size(),
                    kit.numbers().bytes(listed.bytes())));
    sum.setMinWidth(USE_PREF_SIZE);
    head.getChildren()
        .addAll(
            sum,
            new Hash(kit, listed.sha()),
            button("run-output-save-all", "runs.output_save_all", this::saveAll),
            button("run-output-save", "runs.output_save", this::saveOne));
  }

  private void look(OutputsState.Preview now) {
    if (now == null) {
      preview.clear();
    } else {
      preview.setText(now.text().orElse(kit.say("runs.output_no_text")));
    }
  }

  private Button button(String id, String key, Runnable act) {
    Button button = new Button(kit.say(key), Icons.of(Icon.DOWNLOAD));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(pressed -> act.run());
    if (id.equals("run-output-save")) {
      button
          .disableProperty()
          .bind(
              files
                  .getSelectionModel()
                  .selectedItemProperty()
                  .map(BundleEntry::isDirectory)
                  .orElse(true));
    }
    return button;
  }

  private void saveAll() {
    saveAs.ask("output").ifPresent(to -> state.saveAll(to, this::saved, kit.notices()::problem));
  }

  private void saveOne() {
    BundleEntry entry = files.getSelectionModel().getSelectedItem();
    Optional<Path> target =
        entry == null ? Optional.empty() : saveAs.ask(Inert.line(entry.path().name(), 100));
    target.ifPresent(to -> state.saveOne(entry, to, this::saved, kit.notices()::problem));
  }

  private void saved(Path path) {
    kit.notices().say(kit.say("runs.output_saved", path.toString()));
  }

  private final class EntryCell extends ListCell<BundleEntry> {
    @Override
    protected void updateItem(BundleEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      setGraphic(Icons.of(entry.isDirectory() ? Icon.FOLDER : Icon.FILE));
      String name = Inert.line(entry.path().text());
      setText(entry.isDirectory() ? name : name + "  ·  " + kit.numbers().bytes(entry.size()));
    }
  }
}
