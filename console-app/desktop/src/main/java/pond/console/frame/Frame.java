package pond.console.frame;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import pond.console.Pages;
import pond.console.asking.InFrameAsking;
import pond.console.centre.Attention;
import pond.console.centre.CentreState;
import pond.console.centre.DeskNotices;
import pond.console.centre.NoticePrefs;
import pond.console.desk.Bulletin;
import pond.console.frame.keys.KeyMap;
import pond.console.frame.layer.Focusing;
import pond.console.frame.layer.Layers;
import pond.console.look.LookState;
import pond.console.page.Command;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.palette.Palette;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.toast.ToastStack;
import pond.console.toast.ToastState;

/**
 * The console's window: navigation at the left, the global bar above, one page at a time, and what
 * lies over it: questions, palette, cheat sheet, notifications, toasts.
 */
public final class Frame implements AutoCloseable {
  private final PageContext context;
  private final Function<PageId, Page> pages;
  private final LookState look;
  private final FrameState state;
  private final KeyMap keys = KeyMap.standard();
  private final FrameCommands commands = new FrameCommands();
  private final FrameKeys keyboard;
  private final Layers layers = new Layers();
  private final Covers covers;
  private final ToastState toasts;
  private final CentreState centre;
  private final PageArea area;
  private final BorderPane body = new BorderPane();
  private final StackPane root = new StackPane();
  private final List<Bulletin.Following> followed = new ArrayList<>();
  private final ChangeListener<Route> moved;
  private @Nullable Page page;

  /**
   * The frame around these pages. Questions are shown in it when {@code context.asking()} is an
   * {@link InFrameAsking}; {@code context.navigator()} has to end in {@link #show}.
   */
  public Frame(PageContext context, Pages pages, LookState look) {
    this(context, pages::page, look);
  }

  Frame(PageContext context, Function<PageId, Page> pages, LookState look) {
    this.context = context;
    this.pages = pages;
    this.look = look;
    this.state = new FrameState(context.keep());
    this.moved = (o, before, now) -> state.moved(now);
    this.keyboard = new FrameKeys(keys, commands, context.clock());
    this.covers = new Covers(context, layers);
    this.toasts = new ToastState(context.notices(), context.hop());
    NoticePrefs prefs = new NoticePrefs(context.keep(), ZoneId.systemDefault());
    this.centre = new CentreState(context.notices(), prefs, this::show);
    this.area = new PageArea(state, context.words(), commands);
    build();
    bindCommands();
    followDesk(prefs);
    state.visit().addListener((o, before, now) -> opened(now));
    if (context.asking() instanceof InFrameAsking inFrame) {
      covers.answer(inFrame);
    }
  }

  /** The whole of it, for the scene. */
  public Parent node() {
    return root;
  }

  /** Goes to a place. */
  public void show(Route route) {
    state.go(route);
  }

  /** Goes to where the person was when the console closed, or to the overview. */
  public void showLast() {
    state.go(state.last().orElse(Route.to(PageId.OVERVIEW)));
  }

  /** Listens to the keyboard of this window. */
  public void installKeys(Scene scene) {
    keyboard.install(scene);
  }

  /** Where one is and was. */
  public FrameState state() {
    return state;
  }

  /** Does a command of the frame, as its key would. */
  void run(String command) {
    commands.run(command);
  }

  /** Stops following the authority. */
  @Override
  public void close() {
    leave();
    followed.forEach(Bulletin.Following::stop);
    followed.clear();
  }

  private void build() {
    GlobalState global =
        new GlobalState(context.desk(), context.words(), context.hop(), context.clock());
    followed.add(global.begin());
    ObservableValue<Double> ems =
        root.widthProperty()
            .flatMap(
                width -> look.zoomProperty().map(zoom -> width.doubleValue() / zoom.fontPixels()));
    PersonMenu person = new PersonMenu(context.desk().me(), context.words(), look, commands, ems);
    GlobalBar bar =
        new GlobalBar(global, context.words(), commands, ems, person.node(), centre.unread());
    NavView nav = new NavView(state, context.words());
    area.follow(ems);
    area.below(
        new StatusLine(area.status(), keyboard.begun(), state, look, ems, context.words()).node());
    body.getStyleClass().add("frame");
    body.setTop(bar.node());
    body.setLeft(nav.node());
    body.setCenter(area.node());
    ToastStack stack = new ToastStack(toasts, this::show, context.words());
    root.setId("console");
    root.getChildren().addAll(body, stack.node(), layers.node());
    StackPane.setAlignment(stack.node(), Pos.BOTTOM_RIGHT);
    Panes panes = new Panes(List.of(bar.node(), nav.node(), area.page(), stack.node()));
    commands.on(KeyMap.NEXT_PANE, () -> panes.cycle(root, true));
    commands.on(KeyMap.PREVIOUS_PANE, () -> panes.cycle(root, false));
  }

  private void bindCommands() {
    commands.with(this::pageCommands, layers.covered()::get);
    Arrays.stream(PageId.values())
        .forEach(id -> commands.on(KeyMap.go(id), () -> show(Route.to(id))));
    commands.on(KeyMap.SETTINGS, () -> show(Route.to(PageId.SETTINGS)));
    commands.on(KeyMap.BACK, state::back);
    commands.on(KeyMap.FORWARD, state::forward);
    commands.on(KeyMap.CLOSE, this::escape);
    commands.on(KeyMap.REFRESH, () -> shown().ifPresent(Page::refresh));
    commands.on(
        KeyMap.FILTER, () -> shown().flatMap(Page::filterField).ifPresent(Focusing::visibly));
    commands.on(KeyMap.COPY_LINK, this::copyLink);
    commands.on(KeyMap.UNDO, toasts::undoLast);
    commands.on(KeyMap.ZOOM_IN, look::zoomIn);
    commands.on(KeyMap.ZOOM_OUT, look::zoomOut);
    commands.on(KeyMap.ZOOM_RESET, look::resetZoom);
    commands.on(KeyMap.KEYS, () -> covers.keys(keys, pageCommands()));
    commands.on(KeyMap.NOTICES, () -> covers.notices(centre));
    Palette palette = new Palette(context, layers, keys);
    commands.on(
        KeyMap.PALETTE,
        () ->
            palette.open(
                state.recent(), pageCommands(), Wishes.of(look, commands, keys, context.words())));
  }

  private void followDesk(NoticePrefs prefs) {
    Attention attention = new Attention(context.desk(), context.hop());
    new DeskNotices(context.notices(), prefs, context.words(), context.hop(), context.clock())
        .follow(attention, context.desk().bulletin());
    attention.items().addListener((o, before, now) -> Badges.put(now, state));
    followed.add(attention.begin());
  }

  private Optional<Page> shown() {
    return Optional.ofNullable(page);
  }

  private List<Command> pageCommands() {
    return shown().map(Page::commands).orElse(List.of());
  }

  private void opened(FrameState.@Nullable Visit visit) {
    if (visit == null) {
      return;
    }
    Page next = pages.apply(visit.route().page());
    if (!next.equals(page)) {
      leave();
      page = next;
      area.show(next);
      next.here().addListener(moved);
    }
    next.open(visit.route());
    state.moved(next.here().getValue());
  }

  private void leave() {
    shown()
        .ifPresent(
            before -> {
              before.here().removeListener(moved);
              before.leave();
            });
  }

  /** Out of a text field first, then from an object to where its list is. */
  private void escape() {
    Route here = state.here().get();
    if (layers.closeTop()) {
      return;
    }
    if (root.getScene().getFocusOwner() instanceof javafx.scene.control.TextInputControl) {
      Focusing.first(area.page()).ifPresent(Focusing::visibly);
    } else if (here.object().isPresent()) {
      show(Route.to(here.page()));
    }
  }

  private void copyLink() {
    String link = state.here().get().text();
    Clipboard.getSystemClipboard()
        .setContent(Map.<DataFormat, Object>of(DataFormat.PLAIN_TEXT, link));
    context.notices().say(context.say("frame.link_copied", link));
  }
}
