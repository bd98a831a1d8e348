package pond.console.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pond.console.asking.AskingState;
import pond.console.asking.AskingView;
import pond.console.asking.InFrameAsking;
import pond.console.centre.CentreState;
import pond.console.centre.CentreView;
import pond.console.frame.keys.KeyMap;
import pond.console.frame.layer.Layer;
import pond.console.frame.layer.Layers;
import pond.console.page.Command;
import pond.console.page.PageContext;
import pond.console.sheet.CheatSheet;
import pond.console.sheet.CheatSheetView;

/** Opens what lies over the page: questions, the cheat sheet, the notifications. */
final class Covers {
  private final PageContext context;
  private final Layers layers;

  Covers(PageContext context, Layers layers) {
    this.context = context;
    this.layers = layers;
  }

  /** Shows every question that is asked from now on. */
  void answer(InFrameAsking asking) {
    asking.open().addListener((o, before, now) -> ask(asking, now));
    ask(asking, asking.open().get());
  }

  void keys(KeyMap keys, List<Command> ofPage) {
    CheatSheet sheet = CheatSheet.of(keys, ofPage, context.words());
    open(
        close -> {
          CheatSheetView view = new CheatSheetView(sheet, context.words(), close);
          return helper(view.node(), view.first(), Pos.CENTER, () -> {});
        });
  }

  void notices(CentreState state) {
    open(
        close -> {
          CentreView view = new CentreView(state, context.words(), context.clock(), close);
          return helper(view.node(), view.first(), Pos.CENTER_RIGHT, view::closed);
        });
  }

  private void ask(InFrameAsking asking, @Nullable AskingState state) {
    if (state != null) {
      open(
          close -> {
            AskingView view = new AskingView(state, context.words(), close);
            return Layer.dialog(view.node(), view.first(), () -> asking.closed(state));
          });
    }
  }

  /** A layer and its own closing need each other. */
  private void open(Function<Runnable, Layer> making) {
    List<Layer> made = new ArrayList<>();
    made.add(making.apply(() -> made.forEach(layers::close)));
    made.forEach(layers::open);
  }

  private static Layer helper(Node pane, Node first, Pos place, Runnable closed) {
    return Layer.helper(pane, place, first, closed);
  }
}
