package pond.console.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import pond.console.frame.keys.KeyMap;
import pond.console.frame.layer.Layer;
import pond.console.frame.layer.Layers;
import pond.console.page.Command;
import pond.console.page.PageContext;
import pond.console.palette.Entry.Kind;
import pond.console.route.PageId;
import pond.console.route.Route;

/**
 * Opens the palette: where one was lately, what the page can do, all pages, objects and settings.
 */
public final class Palette {
  private final PageContext context;
  private final Layers layers;
  private final KeyMap keys;

  public Palette(PageContext context, Layers layers, KeyMap keys) {
    this.context = context;
    this.layers = layers;
    this.keys = keys;
  }

  /**
   * Opens it.
   *
   * @param ofPage what the page can do now
   * @param settings what the frame can do, such as changing the theme
   */
  public void open(List<Route> recent, List<Command> ofPage, List<Command> settings) {
    List<Layer> mine = new ArrayList<>();
    PaletteState state =
        new PaletteState(
            context.navigator()::go,
            () -> mine.forEach(layers::close),
            context.say("palette.open_link"));
    state.offer(Kind.RECENT, recent.stream().map(this::recent).toList());
    state.offer(Kind.COMMAND, ofPage.stream().map(c -> command(Kind.COMMAND, c)).toList());
    state.offer(Kind.PAGE, Arrays.stream(PageId.values()).map(this::page).toList());
    state.offer(Kind.SETTING, settings.stream().map(c -> command(Kind.SETTING, c)).toList());
    new Finds(context, state).fetch();
    PaletteView view = new PaletteView(state, context.words());
    mine.add(Layer.helper(view.node(), Pos.TOP_CENTER, view.first(), () -> {}));
    mine.forEach(layers::open);
  }

  private Entry page(PageId page) {
    return new Entry(
        Kind.PAGE,
        context.say("nav." + page.word()),
        "",
        keys.keys(KeyMap.go(page)),
        () -> context.navigator().go(Route.to(page)));
  }

  private Entry recent(Route route) {
    String page = context.say("nav." + route.page().word());
    String filter = route.query("filter").orElse("");
    String title = route.object().map(object -> page + " / " + object).orElse(page);
    return new Entry(Kind.RECENT, title, filter, "", () -> context.navigator().go(route));
  }

  private static Entry command(Kind kind, Command command) {
    return new Entry(kind, command.title(), "", command.keys(), command.act());
  }
}
