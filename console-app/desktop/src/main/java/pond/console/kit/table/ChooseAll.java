package pond.console.kit.table;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import pond.console.words.Words;

/** The box in the head that picks all that match, or none. */
final class ChooseAll<T> extends CheckBox {
  ChooseAll(Words words, TableModel<T> model) {
    setFocusTraversable(false);
    setAccessibleText(words.text("table.choose_all"));
    setTooltip(new Tooltip(words.text("table.choose_all")));
    model.choice().count().addListener((watched, before, now) -> show(model.choice()));
    model.choice().all().addListener((watched, before, now) -> show(model.choice()));
    setOnAction(
        pressed -> {
          if (model.choice().all().get()) {
            model.choice().none();
          } else {
            model.choice().allMatching();
          }
          show(model.choice());
        });
  }

  private void show(Choice<T> choice) {
    setSelected(choice.all().get());
    setIndeterminate(!choice.all().get() && choice.count().get() > 0);
  }
}
