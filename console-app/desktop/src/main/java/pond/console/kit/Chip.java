package pond.console.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** An outline with an icon and a word. A screen reader hears the word. */
public class Chip extends HBox {
  private final Label word = new Label();

  /** A chip with an icon, such as a tenant's. */
  public Chip(Icon icon, String text) {
    this(text);
    getChildren().addFirst(Icons.of(icon, 1.077));
  }

  /** A chip of a word alone, such as a tag. */
  public Chip(String text) {
    getStyleClass().add("chip");
    setAccessibleRole(AccessibleRole.TEXT);
    setMaxWidth(Region.USE_PREF_SIZE);
    setMinWidth(Region.USE_PREF_SIZE);
    word.getStyleClass().add("chip-word");
    word.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(word);
    setText(text);
  }

  /** A chip for a tag as it is written: in the fixed-width font. */
  public static Chip tag(String tag) {
    Chip chip = new Chip(tag);
    chip.getStyleClass().add("tag-chip");
    return chip;
  }

  public final void setText(String text) {
    word.setText(text);
    setAccessibleText(text);
  }

  public final String getText() {
    return word.getText();
  }
}
