package pond.console.look;

import static pond.console.look.GalleryParts.button;
import static pond.console.look.GalleryParts.space;
import static pond.console.look.GalleryParts.styled;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;

/** Evidence, logs, graph, wizard, banners, toast, dialog, palette and empty state. */
final class GalleryStates {
  private GalleryStates() {}

  static Parent page() {
    VBox left =
        new VBox(card(), evidence(), steps(), secret(), dag(), chart(), log(), focus(), pane());
    VBox right = new VBox(banners(), toast(), dialog(), palette(), empty());
    for (VBox side : List.of(left, right)) {
      side.getStyleClass().add("column");
      HBox.setHgrow(side, Priority.ALWAYS);
      side.setMinWidth(0);
    }
    left.setStyle("-fx-pref-width: 50em;");
    right.setStyle("-fx-pref-width: 44em;");
    HBox both = new HBox(left, right);
    both.getStyleClass().add("page");
    return both;
  }

  private static Node card() {
    HBox row =
        new HBox(
            new StatusChip(Status.FLAGGED, "Flagged"),
            styled(new Label("r-7f31c2"), "mono"),
            new Label("input differs"),
            styled(new Label("12 min"), "muted"),
            space(),
            button("Review", Icon.ARROW_RIGHT, "plain"));
    row.getStyleClass().add("card-row");
    TabPane tabs = new TabPane(new Tab("Summary"), new Tab("Attestations"), new Tab("Keys"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    return styled(
        new VBox(styled(new Label("Needs attention"), "card-title"), row, tabs),
        "card",
        "attention",
        "status-flagged");
  }

  private static Node evidence() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("evidence");
    grid.addRow(0, head(""), head("Pond expected"), head("Worker attested"), head("Check"));
    row(grid, 1, "Job", "r-7f31c2/2", Status.MATCH);
    row(grid, 2, "Input SHA-256", "9f86d081 … 0f00a08", Status.DIFFERS);
    row(grid, 3, "Exit code", "0", Status.MATCH);
    return grid;
  }

  private static Label head(String text) {
    Label label = styled(new Label(text), "evidence-head");
    GridPane.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static void row(GridPane grid, int row, String name, String value, Status check) {
    HBox cell = styled(new HBox(new StatusChip(check, GalleryParts::word)), "evidence-cell");
    Label left = styled(new Label(name), "evidence-cell", "name");
    Label expected = styled(new Label(value), "evidence-cell", "mono");
    Label attested = styled(new Label(value), "evidence-cell", "mono");
    grid.addRow(row, left, expected, attested, cell);
    if (check == Status.DIFFERS) {
      List.of(cell, left, expected, attested).forEach(n -> n.getStyleClass().add("differs"));
    }
  }

  private static Node steps() {
    HBox steps =
        new HBox(
            step("1", "Fingerprint", "done"),
            styled(new Region(), "step-line"),
            step("2", "Grants", "current"),
            styled(new Region(), "step-line"),
            step("3", "Limits", "waiting"),
            styled(new Region(), "step-line"),
            step("4", "Refused", "refused"));
    return styled(steps, "step-list");
  }

  private static Node step(String number, String word, String state) {
    return styled(
        new HBox(styled(new Label(number), "step-number"), styled(new Label(word), "step-word")),
        "step",
        state);
  }

  private static Node secret() {
    HBox secret =
        new HBox(
            styled(new Label("pondec1••••••••••••"), "secret-text"),
            space(),
            button("Reveal", Icon.REVEAL, "quiet"),
            button("Copy", Icon.COPY, "quiet"),
            button("QR", Icon.QR, "quiet"));
    return styled(secret, "secret");
  }

  private static Node dag() {
    HBox dag =
        new HBox(
            box("build", Status.PASSED),
            arrow(),
            box("test", Status.RUNNING),
            arrow(),
            box("publish", Status.HELD));
    return styled(dag, "row");
  }

  private static Node arrow() {
    return Icons.of(Icon.ARROW_RIGHT);
  }

  private static Node box(String name, Status status) {
    VBox text = new VBox(styled(new Label(name), "dag-name"));
    text.getChildren().add(styled(new Label(GalleryParts.word(status.key())), "dag-note"));
    return styled(new HBox(Icons.of(status.icon()), text), "dag-node", status.tone().styleClass());
  }

  private static Node chart() {
    HBox chart = styled(new HBox(), "bar-chart", "status-verified");
    for (int i = 0; i < 24; i++) {
      Region bar = styled(new Region(), "bar");
      bar.setStyle("-fx-min-height: " + (0.4 + (i * 7 % 11) / 4.0) + "em;");
      if (i == 17) {
        bar.getStyleClass().add("status-flagged");
      }
      VBox holder = new VBox(space(), bar);
      holder.setFillWidth(true);
      chart.getChildren().add(bar);
    }
    return chart;
  }

  private static Node log() {
    VBox log = styled(new VBox(), "log-view");
    log.getChildren().add(styled(new Label("12:50:01.123 compile 214 files"), "log-line"));
    log.getChildren().add(styled(new Label("12:50:01.900 warning: no"), "log-line", "stderr"));
    log.getChildren().add(styled(new Label("12:50:02.123 truncated"), "log-line", "system"));
    log.getChildren().add(styled(new Label("12:50:03.001 found → ok"), "log-line", "found"));
    return log;
  }

  private static Node banners() {
    HBox stale =
        new HBox(
            Icons.of(Icon.CLOCK),
            styled(new Label("As of 13:02:11. The connection is lost."), "banner-text"),
            space(),
            button("Try again", Icon.REFRESH, "plain"));
    VBox text =
        new VBox(
            styled(new Label("Refused: the key is different."), "banner-title"),
            styled(new Label("Nothing was trusted."), "banner-text"),
            styled(new Label("E-4F21"), "error-id"));
    HBox error =
        new HBox(
            Icons.of(Icon.SHIELD_OFF), text, space(), button("Copy details", Icon.COPY, "plain"));
    Region skeleton = styled(new Region(), "skeleton");
    return styled(
        new VBox(styled(stale, "stale-banner"), styled(error, "error-panel"), skeleton), "column");
  }

  private static Node toast() {
    HBox toast =
        new HBox(
            Icons.of(Icon.PAUSED),
            new Label("gpu-07 is paused."),
            button("Undo", Icon.UNDO, "quiet"));
    toast.setMaxWidth(Region.USE_PREF_SIZE);
    return styled(toast, "toast", "status-warning");
  }

  private static Node dialog() {
    HBox buttons =
        new HBox(
            button("Cancel", Icon.CLOSE, "plain"),
            button("Revoke code", Icon.REVOKE, "danger-filled"));
    TextField reason = new TextField();
    reason.setPromptText("Why? This goes into the audit log.");
    VBox dialog =
        new VBox(
            styled(new Label("Revoke the code “ACME box 2”?"), "dialog-title"),
            styled(new Label("The code can never be used again."), "dialog-text"),
            styled(new Label("1 machine is waiting for it."), "dialog-consequence"),
            reason,
            styled(buttons, "dialog-buttons"));
    return styled(dialog, "dialog");
  }

  private static Node palette() {
    HBox first = new HBox(Icons.of(Icon.WORKERS), new Label("gpu-07"), space());
    first.getChildren().add(styled(new Label("worker"), "palette-hint"));
    HBox second = new HBox(Icons.of(Icon.FLAG), new Label("Flagged review"), space());
    second.getChildren().add(styled(new Label("g f"), "key-cap"));
    VBox palette =
        new VBox(
            new TextField("gpu"),
            styled(new Label("WORKERS"), "palette-group"),
            styled(first, "palette-item", "selected"),
            styled(second, "palette-item"));
    return styled(palette, "palette");
  }

  private static Node empty() {
    VBox empty =
        new VBox(
            Icons.of(Icon.WORKERS, 3),
            styled(new Label("No workers yet"), "empty-title"),
            styled(
                new Label("A worker is a machine that runs jobs. Invite the first."), "empty-text"),
            button("Invite worker", Icon.PLUS, "primary"),
            styled(new Label("pond code mint --tier byo"), "command"));
    return styled(empty, "empty-state");
  }

  private static Node focus() {
    HBox row =
        new HBox(
            button("Primary", Icon.CHECK, "primary"),
            button("Plain", Icon.PAUSE, "plain"),
            button("Filled", Icon.REVOKE, "danger-filled"),
            button("Outlined", Icon.REVOKE, "danger"),
            button("Quiet", Icon.MORE, "quiet"),
            button("", Icon.BELL, "icon-button"),
            new CheckBox("Check"),
            new RadioButton("Radio"),
            new ToggleButton("Toggle"),
            new Hyperlink("Link"));
    for (Node control : row.getChildren()) {
      control.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
      control.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
    }
    return styled(row, "row");
  }

  private static Node pane() {
    DialogPane pane = new DialogPane();
    pane.setHeaderText("Forget worker gpu-07?");
    pane.setContentText("Its key is no longer known. It can only come back with a new code.");
    pane.getButtonTypes()
        .addAll(ButtonType.CANCEL, new ButtonType("Forget worker", ButtonData.OK_DONE));
    ProgressBar progress = new ProgressBar(0.4);
    MenuButton menu = new MenuButton("Saved views", Icons.of(Icon.STAR));
    TextArea area = new TextArea("Several lines\nof a reason");
    area.setPrefRowCount(2);
    return styled(new VBox(pane, new HBox(progress, menu), area), "column");
  }
}
