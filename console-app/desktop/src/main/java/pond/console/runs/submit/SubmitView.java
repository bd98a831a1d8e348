package pond.console.runs.submit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.Chip;
import pond.console.kit.PageHead;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.state.ErrorPane;
import pond.console.kit.text.CopyText;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.runfile.Problem;
import pond.model.runfile.RunFile;

/** Chooses what to submit, shows what is wrong and what it needs, and sends it. */
public final class SubmitView extends VBox {
  private final Kit kit;
  private final SubmitState state;
  private final Navigator navigator;
  private final VBox faults = new VBox();
  private final VBox needs = new VBox();
  private final VBox problem = new VBox();

  public SubmitView(Kit kit, SubmitState state, Navigator navigator, FolderAsk ask) {
    this.kit = kit;
    this.state = state;
    this.navigator = navigator;
    getStyleClass().add("column");
    VBox form =
        new VBox(
            field("submit-folder", state.folder(), ask::folder, state::chooseFolder),
            field("submit-file", state.file(), ask::file, state::chooseFile),
            faults,
            card(),
            sending(),
            problem,
            buttons(),
            cli());
    form.getStyleClass().add("column");
    form.setStyle("-fx-max-width: 70em; -fx-spacing: 0.923em; -fx-padding: 2px");
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(new PageHead(new SimpleStringProperty(kit.say("submit.title"))), scroll);
    state.faults().addListener((ListChangeListener<Problem>) change -> faults());
    state.needs().addListener((ListChangeListener<SubmitState.Eligible>) change -> needs());
    state.problem().subscribe(this::problem);
    faults();
    needs();
  }

  private Node field(
      String id, StringProperty value, Supplier<Optional<Path>> ask, Consumer<Path> take) {
    boolean folder = id.equals("submit-folder");
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("mono");
    field.textProperty().bindBidirectional(value);
    field.setOnAction(entered -> take.accept(Path.of(field.getText())));
    field
        .focusedProperty()
        .addListener(
            (watched, before, now) -> {
              if (!now && !field.getText().isBlank()) {
                take.accept(Path.of(field.getText()));
              }
            });
    HBox.setHgrow(field, Priority.ALWAYS);
    Label name = new Label(kit.say(folder ? "submit.folder" : "submit.file"));
    name.getStyleClass().add("field-name");
    name.setLabelFor(field);
    Label hint = muted(kit.say(folder ? "submit.folder_hint" : "submit.file_hint"));
    hint.getStyleClass().add("field-hint");
    Button choose =
        new Button(kit.say("submit.choose"), Icons.of(folder ? Icon.FOLDER : Icon.FILE));
    choose.setId(id + "-choose");
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(pressed -> ask.get().ifPresent(take));
    HBox row = new HBox(field, choose);
    row.getStyleClass().add("row");
    VBox box = new VBox(name, row, hint);
    box.getStyleClass().add("column");
    return box;
  }

  private void faults() {
    faults.setId("submit-faults");
    faults.getStyleClass().setAll("column");
    faults.getChildren().clear();
    if (!state.faults().isEmpty()) {
      Label title = new Label(kit.words().count("submit.faults", state.faults().size()));
      title.getStyleClass().add("field-problem");
      title.setGraphic(Icons.of(Icon.WARNING));
      faults.getChildren().add(title);
      state.faults().forEach(fault -> faults.getChildren().add(fault(fault)));
    }
  }

  private Node fault(Problem fault) {
    Label place = new Label(kit.say("submit.line", fault.line(), fault.column()));
    place.getStyleClass().addAll("mono", "strong");
    place.setMinWidth(USE_PREF_SIZE);
    Label said = new Label(Inert.line(fault.sentence()) + " " + Inert.line(fault.fix()));
    said.setWrapText(true);
    Label code = muted(fault.code().name());
    code.getStyleClass().add("mono");
    code.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(place, said, code);
    row.getStyleClass().addAll("row", "card-row");
    return row;
  }

  private Node card() {
    needs.setId("submit-needs");
    needs.getStyleClass().addAll("card", "column");
    needs.visibleProperty().bind(Bindings.isNotEmpty(state.needs()));
    needs.managedProperty().bind(needs.visibleProperty());
    return needs;
  }

  private void needs() {
    needs.getChildren().clear();
    RunFile ready = state.runFile().orElse(null);
    if (ready == null) {
      return;
    }
    Label title =
        new Label(kit.words().count("submit.what", ready.stages().size(), ready.project().value()));
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    needs.getChildren().add(title);
    state.needs().forEach(each -> needs.getChildren().add(need(each)));
  }

  private Node need(SubmitState.Eligible each) {
    Label said =
        new Label(
            kit.say(
                "submit.need_" + each.need().tier(),
                each.need().stages().size(),
                String.join(", ", each.need().stages())));
    said.setWrapText(true);
    FlowPane tags = new FlowPane();
    tags.getStyleClass().add("flow");
    each.need().tags().forEach(tag -> tags.getChildren().add(Chip.tag(tag)));
    tags.getChildren().add(new Chip(each.need().profile()));
    VBox box = new VBox(said, tags, eligible(each));
    box.getStyleClass().addAll("column", "card-row");
    return box;
  }

  private Node eligible(SubmitState.Eligible each) {
    if (each.workers().isEmpty()) {
      return muted(kit.say(each.failed() ? "submit.not_asked" : "submit.asking"));
    }
    int many = each.names().size();
    if (many == 0) {
      FlowPane none =
          new FlowPane(
              new StatusChip(Status.WARNING, kit.say("submit.nobody")),
              muted(kit.say("submit.nobody_means")));
      none.getStyleClass().add("flow");
      return none;
    }
    String names = Inert.line(String.join(", ", each.names()), 200);
    return muted(kit.words().count("submit.eligible", many, names));
  }

  private Node sending() {
    ProgressBar bar = new ProgressBar();
    bar.setId("submit-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty()
        .bind(
            Bindings.when(state.progress().greaterThan(0)).then(state.progress()).otherwise(-1.0));
    Label said = new Label();
    said.textProperty()
        .bind(
            state
                .progress()
                .map(
                    p ->
                        p.doubleValue() == 0
                            ? kit.say("submit.packing")
                            : kit.say("submit.uploading", kit.numbers().share(p.doubleValue()))));
    VBox box = new VBox(said, bar);
    box.getStyleClass().add("column");
    box.visibleProperty().bind(state.sending());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void problem(pond.console.hop.Problem now) {
    problem.getChildren().clear();
    if (now != null) {
      problem.getChildren().add(new ErrorPane(kit, now, this::send));
    }
  }

  private Node buttons() {
    Button cancel = new Button(kit.say("submit.cancel"));
    cancel.setId("submit-cancel");
    cancel.setOnAction(pressed -> navigator.go(Route.to(PageId.RUNS)));
    Button send = new Button(kit.say("submit.send"), Icons.of(Icon.PLAY));
    send.setId("submit-send");
    send.getStyleClass().add("primary");
    send.setMinWidth(USE_PREF_SIZE);
    send.disableProperty()
        .bind(
            state
                .ready()
                .isNull()
                .or(state.folder().isEmpty())
                .or(state.sending())
                .or(Bindings.createBooleanBinding(() -> !kit.me().may("submit_run"))));
    send.setOnAction(pressed -> send());
    FlowPane row = new FlowPane(cancel, send);
    row.getStyleClass().add("flow");
    return row;
  }

  private void send() {
    state.submit(
        run -> {
          kit.notices().say(kit.say("submit.sent", run.runId()));
          navigator.go(Route.to(PageId.RUNS, run.runId()));
        });
  }

  private Node cli() {
    VBox box =
        new VBox(
            muted(kit.say("submit.cli")),
            CopyText.command(kit, "pond run submit pond-run.json --bundle ."));
    box.getStyleClass().add("column");
    return box;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }
}
