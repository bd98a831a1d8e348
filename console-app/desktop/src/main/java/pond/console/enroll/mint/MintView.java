package pond.console.enroll.mint;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.enroll.fingerprint.FingerprintField;
import pond.console.enroll.grants.GrantsView;
import pond.console.enroll.part.Banner;
import pond.console.enroll.part.Card;
import pond.console.enroll.part.Say;
import pond.console.hop.Problem;
import pond.console.kit.Actions;
import pond.console.kit.PageHead;
import pond.console.kit.Status;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.notice.Asking;
import pond.console.notice.Question;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.MintReply;

/** The wizard: one page, four steps. */
public final class MintView extends VBox {
  private final Kit kit;
  private final MintState state;
  private final Navigator navigator;
  private final Asking asking;
  private final Consumer<MintReply> minted;

  /**
   * The wizard.
   *
   * @param minted takes the code with its secret
   */
  public MintView(
      Kit kit, MintState state, Navigator navigator, Asking asking, Consumer<MintReply> minted) {
    this.kit = kit;
    this.state = state;
    this.navigator = navigator;
    this.asking = asking;
    this.minted = minted;
    getStyleClass().add("page");
    SimpleStringProperty title = new SimpleStringProperty();
    title.bind(state.start().map(this::title));
    getChildren()
        .addAll(
            new PageHead(title).actions(invite()),
            start(),
            Card.step(1, kit.say("enroll.mint.step1"), fingerprint()),
            Card.step(2, kit.say("enroll.mint.step2"), new GrantsView(kit, state.grants())),
            Card.step(3, kit.say("enroll.mint.step3"), limits()),
            Card.step(4, kit.say("enroll.mint.step4"), mint()));
  }

  private String title(MintState.Start start) {
    return switch (start) {
      case MintState.Start.Fresh fresh -> kit.say("enroll.mint.title");
      case MintState.Start.Replacing replacing ->
          kit.say("enroll.mint.replacing", Inert.line(replacing.worker().name(), 60));
      case MintState.Start.Again again -> kit.say("enroll.mint.again", again.code().codeId());
    };
  }

  /** Why the wizard was opened, and who may not use it. */
  private Node start() {
    VBox box = Say.column();
    Runnable draw =
        () -> {
          box.getChildren().clear();
          if (!state.rules().get().mayMint()) {
            box.getChildren().add(Banner.of(Status.WARNING, "", kit.say(Missing.PERMISSION.key())));
          }
          lead(state.start().get())
              .ifPresent(text -> box.getChildren().add(Banner.of(Status.WAITING, "", text)));
          box.setManaged(!box.getChildren().isEmpty());
        };
    state.start().subscribe(draw);
    state.rules().subscribe(draw);
    draw.run();
    return box;
  }

  private Optional<String> lead(MintState.Start start) {
    return switch (start) {
      case MintState.Start.Fresh fresh -> Optional.empty();
      case MintState.Start.Replacing replacing ->
          Optional.of(
              kit.say("enroll.mint.replacing.lead", Inert.line(replacing.worker().name(), 60)));
      case MintState.Start.Again again -> Optional.of(kit.say("enroll.mint.again.lead"));
    };
  }

  private Node fingerprint() {
    FingerprintField field =
        new FingerprintField(
            kit,
            state.fingerprint(),
            worker -> navigator.go(Route.to(PageId.WORKERS, worker)),
            this::revokePasted);
    Say.when(state.unpinned().not().map(on -> on), field);
    CheckBox unpinned = new CheckBox(kit.say("enroll.mint.unpinned"));
    unpinned.setId("enroll-unpinned");
    unpinned.setWrapText(true);
    unpinned.selectedProperty().bindBidirectional(state.unpinned());
    Label channel = Say.line(kit.say("enroll.mint.channel"), "muted");
    Say.when(state.unpinned().not().map(on -> on), channel);
    return Say.column(channel, field, unchecked(), unpinned, reason());
  }

  private Node reason() {
    TextField why = new TextField();
    why.setId("enroll-unpinned-reason");
    why.textProperty().bindBidirectional(state.unpinnedReason());
    Label name = Say.line(kit.say("enroll.mint.unpinned.reason"), "field-name");
    name.setLabelFor(why);
    VBox box =
        Say.column(
            Banner.of(Status.NOT_PINNED, "", kit.say("enroll.mint.unpinned.warning")), name, why);
    return Say.when(state.unpinned().map(on -> on), box);
  }

  private Node unchecked() {
    Label said = Say.line("", "field-hint");
    said.textProperty()
        .bind(
            state
                .known()
                .problem()
                .map(why -> kit.say("enroll.mint.unchecked", why.message()))
                .orElse(""));
    return Say.when(state.known().problem().isNotNull().map(on -> on), said);
  }

  private void revokePasted(String codeId) {
    asking.ask(
        Question.danger(
            kit.words().count("enroll.revoke.title", 1, codeId),
            kit.say("enroll.revoke.named", codeId),
            kit.say("enroll.revoke"),
            Question.Reason.required(0)),
        answer ->
            state.revokePasted(
                codeId,
                answer.reason(),
                () -> kit.notices().say(kit.say("enroll.revoked", codeId))));
  }

  private Node limits() {
    GridPane form = new GridPane();
    form.getStyleClass().add("form-grid");
    Label uses = Say.line("", "field-value");
    uses.textProperty()
        .bind(
            state
                .unpinned()
                .map(on -> kit.say(on ? "enroll.mint.uses.unpinned" : "enroll.mint.uses.pinned")));
    TextField note = new TextField();
    note.setId("enroll-note");
    note.setStyle("-fx-pref-width: 28em");
    note.setPromptText(kit.say("enroll.mint.note.hint"));
    note.textProperty().bindBidirectional(state.note());
    form.addRow(0, Say.line(kit.say("enroll.mint.ttl"), "field-name"), ttls());
    form.addRow(1, Say.line(kit.say("enroll.mint.uses"), "field-name"), uses);
    form.addRow(2, Say.line(kit.say("enroll.mint.note"), "field-name"), note);
    return form;
  }

  private Node ttls() {
    FlowPane choices = Say.flow();
    state
        .rules()
        .subscribe(
            rules -> {
              ToggleGroup group = new ToggleGroup();
              choices.getChildren().clear();
              for (Duration ttl : rules.ttls()) {
                RadioButton choice = new RadioButton(TtlWords.of(kit.words(), ttl));
                choice.setId("enroll-ttl-" + ttl.toMinutes());
                choice.setMinWidth(USE_PREF_SIZE);
                choice.setToggleGroup(group);
                choice.setSelected(ttl.equals(state.ttl().get()));
                choice.setOnAction(pressed -> state.ttl().set(ttl));
                choices.getChildren().add(choice);
              }
            });
    state
        .ttl()
        .subscribe(
            now ->
                choices.getChildren().stream()
                    .map(RadioButton.class::cast)
                    .forEach(
                        choice ->
                            choice.setSelected(
                                choice.getId().equals("enroll-ttl-" + now.toMinutes()))));
    return choices;
  }

  private Node mint() {
    Button mint = new Button(kit.say("enroll.mint.do"), Icons.of(Icon.KEY));
    mint.setId("enroll-mint");
    mint.getStyleClass().add("primary");
    mint.disableProperty()
        .bind(
            state
                .missing()
                .map(missing -> !missing.isEmpty())
                .flatMap(off -> state.minting().map(busy -> off || busy)));
    mint.setOnAction(pressed -> state.mint(minted));
    Button cancel = new Button(kit.say("enroll.cancel"));
    cancel.setId("enroll-cancel");
    cancel.setOnAction(pressed -> navigator.go(Route.to(PageId.ENROLLMENT)));
    return Say.column(
        missing(),
        problem(),
        Say.flow(cancel, Actions.guarded(kit, "mint_code", mint)),
        helpless());
  }

  private Node missing() {
    VBox says = Say.column();
    says.setId("enroll-missing");
    state
        .missing()
        .subscribe(
            missing -> {
              says.getChildren().clear();
              if (missing.isEmpty()) {
                Label ready = Say.line(kit.say("enroll.mint.ready"), "field-good");
                ready.setGraphic(Icons.of(Icon.CHECK));
                says.getChildren().add(ready);
              } else {
                says.getChildren().add(Say.line(kit.say("enroll.mint.missing"), "field-name"));
                missing.forEach(
                    one -> says.getChildren().add(Say.line(kit.say(one.key()), "field-value")));
              }
            });
    return says;
  }

  private Node problem() {
    VBox says = Say.column();
    state
        .problem()
        .subscribe(
            (@Nullable Problem why) -> {
              says.getChildren().clear();
              if (why != null) {
                says.getChildren()
                    .add(
                        Banner.of(
                            Status.REFUSED,
                            Inert.line(why.message()),
                            Inert.line(why.fix()),
                            Say.line(why.code(), "small", "mono", "muted")));
              }
              says.setManaged(why != null);
            });
    return says;
  }

  private Node helpless() {
    Label said = Say.line("", "field-hint");
    said.textProperty()
        .bind(
            state.helpless().map(why -> kit.say("enroll.mint.helpless", why.message())).orElse(""));
    return Say.when(state.helpless().isNotNull().map(on -> on), said);
  }

  private Node invite() {
    Button button = new Button(kit.say("enroll.invite"), Icons.of(Icon.SEND));
    button.setId("enroll-mint-invite");
    button.setOnAction(pressed -> navigator.go(Route.to(PageId.ENROLLMENT, "invite")));
    return button;
  }
}
