package pond.console.start;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.console.Pages;
import pond.console.asking.InFrameAsking;
import pond.console.desk.Desk;
import pond.console.desk.Follow;
import pond.console.desk.LiveBulletin;
import pond.console.frame.Frame;
import pond.console.hop.FxHop;
import pond.console.hop.Problem;
import pond.console.keep.KeepFile;
import pond.console.keep.LookKeep;
import pond.console.keep.WindowPlace;
import pond.console.link.OneInstance;
import pond.console.look.LookApplier;
import pond.console.look.LookState;
import pond.console.notice.Notices;
import pond.console.page.PageContext;
import pond.console.route.Route;
import pond.console.words.Words;

/**
 * The console, from the first screen to the last: what is found at the home decides the screen
 * before the frame; once there is a session the frame takes its place.
 */
public final class Console implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Console.class);
  private static final String LANGUAGE = "language";

  private final Stage stage;
  private final ConsoleOptions options;
  private final Clock clock;
  private final FxHop hop = new FxHop();
  private final KeepFile keep;
  private final Notices notices;
  private final Words words;
  private final LookState look = new LookState();
  private final StartState start;
  private final Scene scene;
  private @Nullable Frame frame;
  private @Nullable Follow follow;
  private @Nullable OneInstance ends;

  public Console(Stage stage, ConsoleOptions options, Clock clock) {
    this.stage = stage;
    this.options = options;
    this.clock = clock;
    this.notices = new Notices(clock);
    this.keep = new KeepFile(options.config().resolve("console.json"), hop, this::trouble);
    this.words = Words.of(options.locale().or(this::keptLanguage).orElse(Locale.getDefault()));
    LookKeep.follow(look, keep);
    this.start =
        new StartState(
            Place.of(options), new Opening(options, keep, new SecureRandom(), version()), hop);
    this.scene = new Scene(new StackPane(), 1280, 800);
  }

  /** Shows the first screen, or goes on without one where nobody is needed. */
  public void open() {
    LookApplier applier = new LookApplier(look);
    applier.followDesktop();
    applier.attach(scene);
    scene.setRoot((Parent) new StartView(start, options, words).node());
    start
        .session()
        .addListener((o, before, session) -> Optional.ofNullable(session).ifPresent(this::enter));
    stage.setScene(scene);
    stage.setTitle(words.text("start.title"));
    Emblem.icons(stage);
    new WindowPlace(keep).follow(stage);
    stage.show();
    start.begin(options);
  }

  /** Comes to the front when another console was started, and goes where that was asked to. */
  void answer(OneInstance instance) {
    instance.listen(
        hop,
        link -> {
          stage.toFront();
          link.ifPresent(this::show);
        });
    ends = instance;
  }

  /** Goes to a place, when one is inside already. */
  public void show(Route route) {
    if (frame != null) {
      frame.show(route);
    }
  }

  /** How the console looks. */
  public LookState look() {
    return look;
  }

  private void enter(Session session) {
    LiveBulletin bulletin = new LiveBulletin(hop);
    Desk desk = new Desk(session.api(), session.me(), bulletin);
    InFrameAsking asking = new InFrameAsking();
    PageContext context =
        new PageContext(desk, words, this::show, notices, asking, keep, hop, clock);
    Frame made = new Frame(context, new Pages(context, look), look);
    frame = made;
    scene.setRoot(made.node());
    made.installKeys(scene);
    options.link().ifPresentOrElse(made::show, made::showLast);
    follow = Follow.start(session.api(), bulletin, hop, notices);
    LOG.info("ready {} ms after the start", uptime());
  }

  private void trouble(Problem problem) {
    notices.problem(problem);
  }

  private static long uptime() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime();
  }

  private Optional<Locale> keptLanguage() {
    return keep.get(LANGUAGE).map(Locale::forLanguageTag);
  }

  private static String version() {
    return Optional.ofNullable(Console.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  /** Stops following, keeps what is to be kept, and stops what runs inside. */
  @Override
  public void close() {
    if (follow != null) {
      follow.close();
    }
    if (frame != null) {
      frame.close();
    }
    keep.close();
    if (ends != null) {
      ends(ends);
    }
    start.close();
    hop.close();
  }

  private static void ends(OneInstance instance) {
    try {
      instance.close();
    } catch (IOException e) {
      LOG.warn("The link of this console was not closed cleanly.", e);
    }
  }
}
