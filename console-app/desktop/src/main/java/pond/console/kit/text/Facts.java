package pond.console.kit.text;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import pond.console.kit.tool.Kit;

/** Names and values in two columns. */
public final class Facts extends GridPane {
  private final Kit kit;

  public Facts(Kit kit) {
    this.kit = kit;
    getStyleClass().addAll("facts", "form-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(false);
    getColumnConstraints().addAll(names, values);
  }

  /** A text of Pond's own or of a worker; it is made inert. */
  public Facts text(String nameKey, String value) {
    return node(nameKey, label(value, "field-value"));
  }

  /** An id, a tag, a path: in the fixed-width font. */
  public Facts mono(String nameKey, String value) {
    return node(nameKey, label(value, "mono"));
  }

  /** A hash, shortened. */
  public Facts hash(String nameKey, String value) {
    return node(nameKey, new Hash(kit, value));
  }

  /** Anything. */
  public Facts node(String nameKey, Node value) {
    Label name = new Label(kit.say(nameKey));
    name.getStyleClass().add("field-name");
    name.setLabelFor(value);
    name.setMinWidth(USE_PREF_SIZE);
    int row = getRowCount();
    add(name, 0, row);
    add(value, 1, row);
    GridPane.setValignment(name, VPos.BASELINE);
    GridPane.setValignment(value, VPos.BASELINE);
    return this;
  }

  /** Begins again. */
  public void clear() {
    getChildren().clear();
  }

  private static Label label(String value, String style) {
    Label label = new Label(Inert.line(value));
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
