package pond.console.frame;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import pond.console.frame.keys.Focus;
import pond.console.frame.keys.KeyMap;
import pond.console.frame.keys.Meaning;
import pond.console.frame.keys.Stroke;
import pond.console.frame.keys.Typing;
import pond.console.page.Command;

/**
 * Listens to the keyboard of a window. Shortcuts of the frame with Ctrl, Alt or a function key come
 * before whatever has the focus; everything else only when nobody used the key.
 */
final class FrameKeys {
  private final KeyMap map;
  private final FrameCommands commands;
  private final Typing typing;
  private final ReadOnlyStringWrapper begun = new ReadOnlyStringWrapper("");

  FrameKeys(KeyMap map, FrameCommands commands, Clock clock) {
    this.map = map;
    this.commands = commands;
    this.typing = new Typing(map, clock);
  }

  /** The keys of something begun, for the status line. */
  ReadOnlyStringProperty begun() {
    return begun.getReadOnlyProperty();
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> early(scene, event));
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED, event -> late(scene, event, Strokes.pressed(event)));
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> late(scene, event, Strokes.typed(event)));
  }

  private void early(Scene scene, KeyEvent event) {
    Optional<Stroke> stroke = Strokes.pressed(event).filter(FrameKeys::isShortcut);
    Optional<String> command =
        stroke.flatMap(pressed -> frameCommand(map.of(List.of(pressed), focus(scene), List.of())));
    command.ifPresent(
        id -> {
          typing.forget();
          begun.set("");
          event.consume();
          commands.run(id);
        });
  }

  private void late(Scene scene, KeyEvent event, Optional<Stroke> stroke) {
    if (stroke.isEmpty() || event.isConsumed()) {
      return;
    }
    List<Command> ofPage = commands.pageCommands();
    Meaning meaning = typing.press(stroke.get(), focus(scene), ofPage);
    begun.set(String.join(" ", typing.begun().stream().map(Stroke::text).toList()));
    if (!(meaning instanceof Meaning.Nothing)) {
      event.consume();
    }
    frameCommand(meaning).ifPresent(commands::run);
    if (meaning instanceof Meaning.OfPage mine) {
      ofPage.stream()
          .filter(command -> command.id().equals(mine.command()))
          .findFirst()
          .ifPresent(command -> command.act().run());
    }
  }

  private static Optional<String> frameCommand(Meaning meaning) {
    return meaning instanceof Meaning.Frame frame ? Optional.of(frame.command()) : Optional.empty();
  }

  private static boolean isShortcut(Stroke stroke) {
    return stroke.held().contains(Stroke.Held.CTRL)
        || stroke.held().contains(Stroke.Held.ALT)
        || stroke.key().matches("F[0-9]{1,2}");
  }

  private Focus focus(Scene scene) {
    Node owner = scene.getFocusOwner();
    boolean text =
        owner instanceof TextInputControl
            || (owner instanceof ComboBoxBase<?> box && box.isEditable())
            || (owner instanceof Spinner<?> spinner && spinner.isEditable());
    if (commands.isCovered()) {
      return Focus.LAYER;
    }
    if (text) {
      return Focus.TEXT;
    }
    boolean control = owner instanceof ButtonBase || owner instanceof ComboBoxBase<?>;
    return control ? Focus.CONTROL : Focus.PAGE;
  }
}
