package pond.console.live;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import pond.client.ApiClient;
import pond.client.ClientFiles;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.route.Route;
import pond.console.shot.Fx;
import pond.console.shot.Shots;
import pond.console.start.Console;
import pond.console.start.ConsoleOptions;
import pond.model.api.InfoView;
import pond.model.api.MintReply;
import pond.model.api.MintRequest;

/**
 * A console with everything behind it, driven as a person would: by what is on the screen. Its
 * authority and orchestrator run in this process, in a folder of its own.
 */
public final class LiveConsole implements AutoCloseable {
  public static final String PASSPHRASE = "four words make a pond";
  private static final long LONGEST_MS = 120_000;

  private final Path folder;
  private final Stage stage;
  private final Console console;
  private final FxRobot robot = new FxRobot();

  private LiveConsole(Path folder, Stage stage, Console console) {
    this.folder = folder;
    this.stage = stage;
    this.console = console;
  }

  /** A folder that job users can get through. */
  public static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("pond-live");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  /** Opens a console on a new home: the first screen is the set-up. */
  public static LiveConsole open(Path folder, Locale locale) {
    return open(folder, options(folder, "operator", Optional.empty(), locale));
  }

  /** Opens a console as another person would, elsewhere. */
  public static LiveConsole connect(Path folder, String person, Locale locale) {
    Path client = folder.resolve("client-" + person);
    return open(folder, options(folder, person, Optional.of(client), locale));
  }

  private static ConsoleOptions options(
      Path folder, String person, Optional<Path> client, Locale locale) {
    return new ConsoleOptions(
        folder.resolve("home"),
        client,
        Optional.empty(),
        folder.resolve("config-" + person),
        Optional.empty(),
        Optional.of(locale),
        new ConsoleOptions.ListenOn(
            Optional.of("127.0.0.1:0"), Optional.of("127.0.0.1:0"), List.of()));
  }

  private static LiveConsole open(Path folder, ConsoleOptions options) {
    return Fx.get(
        () -> {
          Stage stage = new Stage();
          Console console = new Console(stage, options, Clock.systemUTC());
          console.open();
          return new LiveConsole(folder, stage, console);
        });
  }

  /** Fills in the set-up and goes on to the overview. */
  public LiveConsole setUp() {
    type("setup-passphrase", PASSPHRASE);
    type("setup-again", PASSPHRASE);
    type("setup-listen", "127.0.0.1:0");
    click("setup-create");
    await("the frame", () -> visible("console"));
    return this;
  }

  /** A client of the same authority, for what is not the story's own subject. */
  public ApiClient api() {
    return ApiClient.of(new ClientFiles(folder.resolve("home").resolve("operator")));
  }

  /** Where workers connect. */
  public String orchestratorUrl() {
    return api().get("/v1/info", InfoView.class).orchestratorUrl();
  }

  /** Where people connect. */
  public String apiUrl() {
    return new ClientFiles(folder.resolve("home").resolve("operator")).loadConfig().url();
  }

  /** A code for a pinned worker, where minting is not the story. */
  public String mint(String fingerprint, String pool, String... tenants) {
    MintRequest request =
        new MintRequest(
            Optional.of(fingerprint),
            List.of(pool),
            List.of(tenants),
            List.of(),
            List.of(),
            3600,
            "for a story");
    return api().post("/v1/codes", request, MintReply.class).code();
  }

  public Path at() {
    return folder;
  }

  public Scene scene() {
    return stage.getScene();
  }

  public LookState look() {
    return console.look();
  }

  public FxRobot robot() {
    return robot;
  }

  /** Goes to a place as a link would. */
  public void go(String link) {
    Route route = Route.parse(link).orElseThrow();
    Fx.run(() -> console.show(route));
  }

  public void size(double width, double height) {
    Fx.run(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  /** Whether such a node is on the screen. */
  public boolean visible(String id) {
    return Fx.get(() -> find(id).isPresent());
  }

  /** The text of a label, button or field. */
  public String text(String id) {
    return Fx.get(
        () ->
            find(id)
                .map(
                    node ->
                        switch (node) {
                          case Labeled labeled -> labeled.getText();
                          case TextInputControl input -> input.getText();
                          default -> Texts.in(node);
                        })
                .orElse(""));
  }

  /** Whether such a node is there and says so. */
  public boolean says(String id, String words) {
    return Fx.get(() -> find(id).map(Texts::in).orElse("").contains(words));
  }

  /** Whether a control can not be used. */
  public boolean disabled(String id) {
    Node node = node(id);
    return Fx.get(node::isDisabled);
  }

  /** Waits until nothing is being fetched any more and what was fetched is drawn. */
  public void settle() {
    await(
        "the page to be filled",
        () -> Fx.get(() -> scene().getRoot().lookupAll(".skeleton").isEmpty()));
    pause(700);
  }

  /** Waits for a node. */
  public Node node(String id) {
    await("#" + id, () -> visible(id));
    return Fx.get(() -> find(id).orElseThrow());
  }

  /** Presses a button as soon as it can be pressed. */
  public void click(String id) {
    await(
        "#" + id + " that can be pressed",
        () -> Fx.get(() -> find(id).map(node -> !node.isDisabled()).orElse(false)));
    Node node = node(id);
    if (node instanceof ButtonBase button) {
      Fx.run(button::fire);
    } else {
      robot.clickOn(node);
    }
  }

  /** Types into a field, in place of what was there. */
  public void type(String id, String text) {
    TextInputControl field = (TextInputControl) node(id);
    Fx.run(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
  }

  /** Waits until a text is somewhere on the screen. */
  public void awaitText(String text) {
    await(
        "the text \u201c" + text + "\u201d",
        () -> Fx.get(() -> Texts.in(scene().getRoot()).contains(text)));
  }

  /** Waits; when it is in vain, what is on the screen is told and kept as a picture. */
  public void await(String what, BooleanSupplier holds) {
    long end = System.currentTimeMillis() + LONGEST_MS;
    while (!holds.getAsBoolean()) {
      if (System.currentTimeMillis() > end) {
        Path picture = Shots.save(scene(), "failed-" + System.nanoTime());
        throw new AssertionError(
            "Waited in vain for "
                + what
                + ". Picture: "
                + picture
                + ". On the screen: "
                + Fx.get(() -> Texts.in(scene().getRoot())));
      }
      pause(40);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Pictures of what is shown, light and dark. */
  public List<Path> shots(String name) {
    List<Path> made = new ArrayList<>();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> look().themeProperty().set(theme));
      made.add(Shots.save(scene(), name + "-" + theme.name().toLowerCase(Locale.ROOT)));
    }
    return made;
  }

  private Optional<Node> find(String id) {
    assertNotNull(scene());
    return scene().getRoot().lookupAll("#" + id).stream().filter(LiveConsole::isShown).findFirst();
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    Fx.run(
        () -> {
          stage.hide();
          console.close();
        });
  }
}
