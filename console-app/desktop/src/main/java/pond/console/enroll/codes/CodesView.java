package pond.console.enroll.codes;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import pond.console.enroll.part.Say;
import pond.console.kit.Actions;
import pond.console.kit.PageHead;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.bulk.BulkBar;
import pond.console.kit.bulk.BulkSheet;
import pond.console.kit.list.ListPane;
import pond.console.kit.state.EmptyPane;
import pond.console.kit.table.Column;
import pond.console.kit.table.DataTable;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.notice.Asking;
import pond.console.notice.Question;
import pond.console.page.Command;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.CodeView;

/** The list of enrollment codes. */
public final class CodesView extends VBox {
  private final Kit kit;
  private final CodesState state;
  private final Navigator navigator;
  private final Asking asking;
  private final ListPane<CodeView> list;

  public CodesView(Kit kit, CodesState state, Navigator navigator, Asking asking) {
    this.kit = kit;
    this.state = state;
    this.navigator = navigator;
    this.asking = asking;
    getStyleClass().add("page");
    DataTable<CodeView> table = table();
    list =
        new ListPane<>(
                kit,
                "enroll",
                state.model(),
                state.filter(),
                table,
                state.loading(),
                state::refresh)
            .bulk(
                new BulkBar(kit, "enroll", state.model(), List.of(revokeChosen())),
                new BulkSheet<>(kit, "enroll", state.bulk()));
    setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
    getChildren()
        .addAll(
            new PageHead(new SimpleStringProperty(kit.say("enroll.title")))
                .actions(invite("enroll-invite"), newCode("enroll-new")),
            list);
  }

  private DataTable<CodeView> table() {
    return new DataTable<>(kit, "enroll", state.model(), columns())
        .named(kit.say("enroll.title"))
        .live()
        .onOpen(code -> navigator.go(Route.to(PageId.ENROLLMENT, code.codeId())))
        .menu(this::menu)
        .placeholders(
            new EmptyPane(
                kit,
                Icon.KEY,
                kit.say("enroll.empty.title"),
                kit.say("enroll.empty.text"),
                newCode("enroll-empty-new"),
                "pond mint --pool byo --tenant acme-web --fingerprint pondfp1..."),
            EmptyPane.filtered(kit, state.filter()::clear));
  }

  private List<Column<CodeView>> columns() {
    return List.of(
        Column.text("note", "enroll.list.note", 14, this::note),
        Column.node("state", "enroll.list.state", 11, this::word, this::chip),
        Column.<CodeView>text(
                "grants",
                "enroll.list.grants",
                16,
                code -> GrantWords.of(kit.words(), code.grants()))
            .tip(code -> String.join(", ", code.grants())),
        Column.<CodeView>node(
                "pin", "enroll.list.pin", 18, code -> GrantWords.pin(kit.words(), code), this::pin)
            .tip(code -> code.expectedFingerprint().orElse(kit.say("enroll.pin.not"))),
        Column.<CodeView>text(
                "expires",
                "enroll.list.expires",
                9,
                code -> state.shown(code).open() ? kit.times().left(code.expiresAt()) : "")
            .sortedBy(CodeView::expiresAt)
            .tip(code -> kit.times().text().full(code.expiresAt())),
        Column.text("by", "enroll.list.by", 9, CodeView::createdBy),
        Column.<CodeView>text("id", "enroll.list.id", 8, CodeView::codeId).mono().optional());
  }

  private String note(CodeView code) {
    return code.note().isBlank() ? kit.say("enroll.list.none") : code.note();
  }

  private String word(CodeView code) {
    return StateChip.word(kit.words(), code, state.shown(code));
  }

  private Node chip(CodeView code) {
    return StateChip.of(kit.words(), code, state.shown(code));
  }

  private Node pin(CodeView code) {
    String word = GrantWords.pin(kit.words(), code);
    return code.expectedFingerprint().isPresent()
        ? Say.line(word, "small", "mono")
        : new StatusChip(Status.NOT_PINNED, word);
  }

  private List<Command> menu(CodeView code) {
    return state.shown(code).open() && kit.me().may("revoke_code")
        ? List.of(
            new Command("enroll.revoke", kit.say("enroll.revoke"), "", () -> ask(List.of(code))))
        : List.of();
  }

  private Node revokeChosen() {
    Button revoke = new Button(kit.say("enroll.revoke"), Icons.of(Icon.REVOKE));
    revoke.setId("enroll-revoke");
    revoke.getStyleClass().add("danger");
    revoke.setOnAction(
        pressed -> {
          List<CodeView> some = state.revocable(state.model().choice().values());
          if (some.isEmpty()) {
            kit.notices().say(kit.say("enroll.revoke.nothing"));
          } else {
            ask(some);
          }
        });
    return Actions.guarded(kit, "revoke_code", revoke);
  }

  private void ask(List<CodeView> some) {
    String first = some.getFirst().codeId();
    String title = kit.words().count("enroll.revoke.title", some.size(), first);
    asking.ask(
        Question.danger(
            title,
            kit.say("enroll.revoke.consequence"),
            some.size() == 1
                ? kit.say("enroll.revoke")
                : kit.say("enroll.revoke.many", some.size()),
            Question.Reason.required(0)),
        answer -> state.revoke(some, title, answer.reason()));
  }

  private Node newCode(String id) {
    Button button = new Button(kit.say("enroll.new"), Icons.of(Icon.PLUS));
    button.setId(id);
    button.getStyleClass().add("primary");
    button.setOnAction(pressed -> navigator.go(Route.to(PageId.ENROLLMENT, "mint")));
    return Actions.guarded(kit, "mint_code", button);
  }

  private Button invite(String id) {
    Button button = new Button(kit.say("enroll.invite"), Icons.of(Icon.SEND));
    button.setId(id);
    button.setOnAction(pressed -> navigator.go(Route.to(PageId.ENROLLMENT, "invite")));
    return button;
  }

  /** The field that / goes to. */
  public Node filterField() {
    return list.filterField();
  }
}
