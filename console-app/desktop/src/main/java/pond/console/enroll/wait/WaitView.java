package pond.console.enroll.wait;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.enroll.codes.GrantWords;
import pond.console.enroll.part.Banner;
import pond.console.enroll.part.Card;
import pond.console.enroll.part.Say;
import pond.console.hop.Problem;
import pond.console.kit.Actions;
import pond.console.kit.PageHead;
import pond.console.kit.Status;
import pond.console.kit.StepList;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.Facts;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.notice.Asking;
import pond.console.notice.Question;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.CodeView;
import pond.model.api.WorkerView;

/** One code and what becomes of it, live. */
public final class WaitView extends VBox {
  private final Kit kit;
  private final WaitState state;
  private final Navigator navigator;
  private final Asking asking;
  private final LiveWords words;
  private final VBox live = Say.column();
  private final VBox facts = Say.column();
  private final SimpleStringProperty title = new SimpleStringProperty("");

  public WaitView(Kit kit, WaitState state, Navigator navigator, Asking asking) {
    this.kit = kit;
    this.state = state;
    this.navigator = navigator;
    this.asking = asking;
    this.words = new LiveWords(kit);
    getStyleClass().add("page");
    live.setId("enroll-live");
    VBox content = Say.column(live, quiet(), problem(), replaced(), handOver(), facts);
    content.setStyle("-fx-spacing: 1.2em");
    state.live().subscribe(this::draw);
    state.code().value().subscribe(this::draw);
    getChildren()
        .addAll(
            new PageHead(title).actions(back()),
            new LoadingPane<>(kit, state.code(), content, state::refresh));
  }

  /** Of use while the partner still has something to do. */
  private Node handOver() {
    return Say.when(
        state.live().map(now -> now.open() || now instanceof Live.Proving),
        new HandOver(kit, state));
  }

  private void draw() {
    state
        .code()
        .now()
        .ifPresent(
            code -> {
              title.set(
                  code.note().isBlank()
                      ? kit.say("enroll.wait.title", code.codeId())
                      : Inert.line(code.note(), 80));
              live.getChildren().setAll(card(code, state.live().get()));
              facts.getChildren().setAll(facts(code));
            });
  }

  private Node card(CodeView code, Live now) {
    List<Node> content = new ArrayList<>();
    if (now instanceof Live.Refused refused) {
      RefusedPane pane = new RefusedPane(kit, navigator, code, refused.offer());
      pane.getChildren().add(pane.buttons(code, refused.offer(), revoke(code)));
      content.add(pane);
    } else {
      explain(code, now).forEach(line -> content.add(Say.line(line, "banner-text")));
      content.add(Say.flow(buttons(code, now).toArray(Node[]::new)));
    }
    Banner banner = new Banner(words.status(now), words.title(now), content);
    banner.setId("enroll-banner");
    StepList steps = new StepList();
    steps.show(words.steps(now));
    VBox all = Say.column(banner, steps);
    if (now.open()) {
      all.getChildren().add(countdown());
    }
    return all;
  }

  private List<String> explain(CodeView code, Live now) {
    List<String> lines = new ArrayList<>();
    if (now instanceof Live.Expired) {
      lines.add(kit.say("enroll.wait.expired.text"));
    }
    if (now instanceof Live.Revoked) {
      lines.add(kit.say(locked(code) ? "enroll.wait.revoked.locked" : "enroll.wait.revoked.text"));
    }
    words.tried(now).ifPresent(lines::add);
    return lines;
  }

  /** The authority locks a code at the fifth wrong secret; a person can revoke it earlier. */
  private static boolean locked(CodeView code) {
    return code.refused().stream()
            .filter(o -> o.reason().equals("MAC_WRONG") || o.reason().equals("RELAY_KEY_WRONG"))
            .count()
        >= 5;
  }

  private List<Node> buttons(CodeView code, Live now) {
    if (now.open()) {
      return List.of(revoke(code));
    }
    if (now instanceof Live.Enrolled enrolled) {
      Button open = new Button(kit.say("enroll.wait.open"), Icons.of(Icon.WORKERS));
      open.setId("enroll-open-worker");
      open.setOnAction(
          pressed -> navigator.go(Route.to(PageId.WORKERS, enrolled.worker().workerId())));
      return List.of(open);
    }
    if (now instanceof Live.Proving) {
      return List.of();
    }
    Button again = new Button(kit.say("enroll.wait.new"), Icons.of(Icon.PLUS));
    again.setId("enroll-mint-new");
    again.setOnAction(
        pressed -> navigator.go(Route.to(PageId.ENROLLMENT, "mint").with("like", code.codeId())));
    return List.of(Actions.guarded(kit, "mint_code", again));
  }

  private Node countdown() {
    Label left = Say.line("", "figure");
    left.setId("enroll-left");
    left.textProperty()
        .bind(
            state
                .left()
                .map(time -> kit.say("enroll.wait.left", kit.times().text().countdown(time))));
    return left;
  }

  private Node revoke(CodeView code) {
    Button revoke = new Button(kit.say("enroll.revoke"), Icons.of(Icon.REVOKE));
    revoke.setId("enroll-revoke-code");
    revoke.getStyleClass().add("danger");
    revoke.setOnAction(
        pressed ->
            asking.ask(
                Question.danger(
                    kit.words().count("enroll.revoke.title", 1, code.codeId()),
                    kit.say("enroll.revoke.named", code.codeId()),
                    kit.say("enroll.revoke"),
                    Question.Reason.required(0)),
                answer -> state.revoke(answer.reason())));
    return Actions.guarded(kit, "revoke_code", revoke);
  }

  private Node quiet() {
    return Say.when(
        state.quiet().map(on -> on), Banner.of(Status.WARNING, "", kit.say("enroll.wait.quiet")));
  }

  private Node problem() {
    VBox box = Say.column();
    state
        .problem()
        .subscribe(
            (@Nullable Problem why) -> {
              box.getChildren().clear();
              if (why != null) {
                box.getChildren()
                    .add(
                        Banner.of(
                            Status.REFUSED, Inert.line(why.message()), Inert.line(why.fix())));
              }
              box.setManaged(why != null);
            });
    return box;
  }

  /** Once the new keys are enrolled, the old ones can go. */
  private Node replaced() {
    VBox box = Say.column();
    Runnable redraw =
        () -> {
          box.getChildren().clear();
          Optional<WorkerView> old = state.replaced().get();
          if (old.isPresent() && state.live().get() instanceof Live.Enrolled) {
            box.getChildren().add(replaced(old.get()));
          }
          box.setManaged(!box.getChildren().isEmpty());
        };
    state.replaced().subscribe(redraw);
    state.live().subscribe(redraw);
    redraw.run();
    return box;
  }

  private Node replaced(WorkerView old) {
    String name = Inert.line(old.name(), 60);
    if (old.state().equals("revoked")) {
      return Banner.of(Status.REVOKED, "", kit.say("enroll.wait.replace.done", name));
    }
    Button revoke = new Button(kit.say("enroll.wait.replace", name), Icons.of(Icon.REVOKE));
    revoke.setId("enroll-revoke-replaced");
    revoke.getStyleClass().add("danger");
    revoke.setOnAction(
        pressed ->
            asking.ask(
                Question.danger(
                    kit.say("enroll.wait.replace.title", name),
                    kit.say("enroll.wait.replace.consequence"),
                    kit.say("enroll.wait.replace.verb"),
                    Question.Reason.required(1)),
                answer -> state.revokeReplaced(answer.reason())));
    return Banner.of(
        Status.WARNING,
        "",
        kit.say("enroll.wait.replace.text", name),
        Actions.guarded(kit, "control_worker", revoke));
  }

  private Node facts(CodeView code) {
    Facts about = new Facts(kit);
    about.mono("enroll.list.id", code.codeId());
    about.text("enroll.wait.granted", GrantWords.of(kit.words(), code.grants()));
    about.mono("enroll.wait.pin", code.expectedFingerprint().orElse(kit.say("enroll.pin.not")));
    about.text("enroll.wait.expires", kit.times().text().full(code.expiresAt()).replace('\n', ' '));
    about.text(
        "enroll.wait.by",
        kit.say("enroll.wait.by.text", code.createdBy(), kit.times().ago(code.createdAt())));
    return new Card(kit.say("enroll.wait.title", code.codeId()), about);
  }

  private Button back() {
    Button back = new Button(kit.say("enroll.back"), Icons.of(Icon.ARROW_LEFT));
    back.setId("enroll-back");
    back.setOnAction(pressed -> navigator.go(Route.to(PageId.ENROLLMENT)));
    return back;
  }
}
