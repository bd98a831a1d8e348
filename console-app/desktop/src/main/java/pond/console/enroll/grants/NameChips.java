package pond.console.enroll.grants;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pond.console.enroll.part.Say;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Names as chips that can be taken away, a field to add one, and known ones to pick. */
final class NameChips extends VBox {
  private static final int SUGGESTED = 8;

  private final Kit kit;
  private final String id;
  private final FlowPane chips = Say.flow();
  private final FlowPane known = Say.flow();
  private final TextField field = new TextField();
  private final Predicate<String> add;
  private final Function<String, List<String>> suggest;

  NameChips(Kit kit, String id, Predicate<String> add, Function<String, List<String>> suggest) {
    this.kit = kit;
    this.id = id;
    this.add = add;
    this.suggest = suggest;
    getStyleClass().add("column");
    field.setId(id);
    field.setStyle("-fx-pref-width: 14em");
    field.setOnAction(pressed -> take(field.getText()));
    field.textProperty().addListener((watched, before, now) -> drawKnown());
    Button plus = new Button(kit.say("enroll.mint.add"), Icons.of(Icon.PLUS));
    plus.setId(id + "-add");
    plus.setOnAction(pressed -> take(field.getText()));
    chips.getChildren().addAll(field, plus);
    getChildren().addAll(chips, known);
  }

  /** Shows these names, written with what stands before them. */
  NameChips show(String before, ObservableList<String> names) {
    InvalidationListener redraw = changed -> draw(before, names);
    names.addListener(redraw);
    draw(before, names);
    return this;
  }

  /** Redraws what can be picked when this changes. */
  NameChips suggestFrom(ObservableList<String> source) {
    source.addListener((InvalidationListener) changed -> drawKnown());
    drawKnown();
    return this;
  }

  NameChips prompt(String text) {
    field.setPromptText(text);
    field.setAccessibleText(text);
    return this;
  }

  private void take(String name) {
    if (!name.isBlank() && add.test(name)) {
      field.clear();
    }
    drawKnown();
  }

  private void draw(String before, ObservableList<String> names) {
    String group = "group:" + before;
    chips.getChildren().removeIf(node -> group.equals(node.getUserData()));
    for (String name : names) {
      HBox chip = chip(before + name, () -> names.remove(name));
      chip.setUserData(group);
      chips.getChildren().add(chips.getChildren().size() - 2, chip);
    }
    drawKnown();
  }

  private HBox chip(String name, Runnable remove) {
    Label word = new Label(name);
    word.getStyleClass().add("mono");
    Button away = new Button();
    away.setGraphic(Icons.of(Icon.CLOSE, 1));
    away.getStyleClass().addAll("icon-button", "quiet");
    String says = kit.say("enroll.mint.remove", name);
    away.setAccessibleText(says);
    away.setTooltip(new Tooltip(says));
    away.setOnAction(pressed -> remove.run());
    HBox chip = new HBox(word, away);
    chip.getStyleClass().add("filter-chip");
    chip.setMaxWidth(USE_PREF_SIZE);
    return chip;
  }

  private void drawKnown() {
    known.getChildren().clear();
    for (String name : suggest.apply(field.getText()).stream().limit(SUGGESTED).toList()) {
      Button pick = new Button(name, Icons.of(Icon.PLUS, 1));
      pick.setId(id + "-pick-" + name);
      pick.getStyleClass().add("quiet");
      pick.setOnAction(pressed -> take(name));
      known.getChildren().add(pick);
    }
    known.setManaged(!known.getChildren().isEmpty());
  }
}
