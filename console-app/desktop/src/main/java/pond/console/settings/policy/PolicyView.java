package pond.console.settings.policy;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Actions;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.model.api.desk.SettingView;

/** One row a setting: what it means, its value, where that comes from. */
public final class PolicyView {
  private final PolicyState state;
  private final Kit kit;
  private final VBox rows = new VBox();

  public PolicyView(PolicyState state, Kit kit) {
    this.state = state;
    this.kit = kit;
    rows.getStyleClass().add("card");
    rows.setId("settings-policy");
    state.settings().value().subscribe(all -> Optional.ofNullable(all).ifPresent(this::draw));
  }

  public Node node() {
    return new LoadingPane<>(kit, state.settings(), rows, state::refresh);
  }

  private void draw(List<SettingView> all) {
    rows.getChildren().setAll(all.stream().map(this::row).toList());
  }

  private Node row(SettingView setting) {
    Label key = new Label(setting.key());
    key.getStyleClass().add("mono");
    String known = "settings.meaning_" + setting.key().replace('.', '_');
    Label meaning = new Label(kit.words().has(known) ? kit.say(known) : setting.meaning());
    meaning.setWrapText(true);
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    Label source = new Label(kit.say("settings.source_" + setting.source()));
    source.getStyleClass().add("setting-source");
    if (setting.locked()) {
      source.setGraphic(Icons.of(Icon.LOCK, 1));
    }
    VBox words = new VBox(meaning, key, source);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(words, editor(setting));
    row.getStyleClass().add("setting-row");
    if (setting.locked()) {
      row.getStyleClass().add("locked");
    }
    return row;
  }

  private Node editor(SettingView setting) {
    boolean fixed = setting.locked() || !kit.me().may("change_setting");
    Node editor = setting.choices().isEmpty() ? text(setting, fixed) : choice(setting, fixed);
    editor.setId("setting-" + setting.key().replace('.', '-'));
    return editor;
  }

  private Node choice(SettingView setting, boolean fixed) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(setting.choices());
    box.setValue(setting.value());
    box.setAccessibleText(setting.key());
    box.setDisable(fixed);
    box.valueProperty().addListener((o, before, now) -> state.change(setting, now));
    return box;
  }

  private Node text(SettingView setting, boolean fixed) {
    TextField field = new TextField(setting.value());
    field.setAccessibleText(setting.key());
    field.setDisable(fixed);
    Button save = new Button(kit.say("settings.save"));
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.disableProperty().bind(field.textProperty().isEqualTo(setting.value()));
    save.setOnAction(e -> state.change(setting, field.getText().strip()));
    field.setOnAction(e -> state.change(setting, field.getText().strip()));
    HBox box = new HBox(field, Actions.guarded(kit, "change_setting", save));
    box.getStyleClass().add("row");
    return box;
  }
}
