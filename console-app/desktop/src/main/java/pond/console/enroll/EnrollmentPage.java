package pond.console.enroll;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import pond.console.enroll.codes.CodesState;
import pond.console.enroll.codes.CodesView;
import pond.console.enroll.invite.InviteState;
import pond.console.enroll.invite.InviteView;
import pond.console.enroll.mint.MintState;
import pond.console.enroll.mint.MintView;
import pond.console.enroll.wait.WaitState;
import pond.console.enroll.wait.WaitView;
import pond.console.kit.tool.Kit;
import pond.console.page.Command;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.MintReply;

/** Enrolling a worker: from its fingerprint to enrolled or refused. */
public final class EnrollmentPage implements Page {
  private static final String MINT = "mint";
  private static final String INVITE = "invite";
  private static final String REPLACE = "replace";
  private static final String LIKE = "like";

  private final PageContext context;
  private final CodesState codes;
  private final MintState mint;
  private final WaitState wait;
  private final InviteState invite;
  private final CodesView codesView;
  private final Node mintView;
  private final Node waitView;
  private final Node inviteView;
  private final StackPane view = new StackPane();
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.ENROLLMENT));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");
  private Optional<MintReply> fresh = Optional.empty();

  public EnrollmentPage(PageContext context) {
    this.context = context;
    Kit kit = Kit.of(context);
    codes = new CodesState(context.desk(), context.hop(), context.clock(), context.keep());
    mint = new MintState(context.desk(), context.hop(), context.clock());
    wait = new WaitState(context.desk(), context.hop(), context.clock());
    invite = new InviteState(context.desk().api(), context.hop(), context.clock());
    codesView = new CodesView(kit, codes, context.navigator(), context.asking());
    mintView =
        scrolled(new MintView(kit, mint, context.navigator(), context.asking(), this::minted));
    waitView = scrolled(new WaitView(kit, wait, context.navigator(), context.asking()));
    inviteView = scrolled(new InviteView(kit, invite, context.navigator()));
    codes.filter().filter().addListener((watched, before, now) -> filtered());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    leave();
    here.set(route);
    switch (route.object().orElse("")) {
      case "" -> openList(route);
      case MINT -> openMint(route);
      case INVITE -> openInvite();
      default -> openCode(route);
    }
  }

  private void openList(Route route) {
    crumb.set("");
    codes.filter().from(route);
    codes.open();
    view.getChildren().setAll(codesView);
  }

  private void filtered() {
    if (here.get().object().isEmpty()) {
      here.set(codes.filter().to(Route.to(PageId.ENROLLMENT)));
    }
  }

  private void openMint(Route route) {
    crumb.set(context.say("enroll.new"));
    Optional<String> replaces = route.query(REPLACE);
    Optional<String> like = route.query(LIKE);
    if (replaces.isPresent()) {
      mint.openReplacing(replaces.get());
    } else if (like.isPresent()) {
      mint.openLike(like.get());
    } else {
      mint.open();
    }
    view.getChildren().setAll(mintView);
  }

  private void openInvite() {
    crumb.set(context.say("invite.title"));
    invite.open();
    view.getChildren().setAll(inviteView);
  }

  private void openCode(Route route) {
    String codeId = route.object().orElseThrow();
    crumb.set(codeId);
    Optional<MintReply> mine = fresh.filter(reply -> reply.view().codeId().equals(codeId));
    fresh = Optional.empty();
    mine.ifPresentOrElse(
        reply -> wait.openMinted(reply, route.query(REPLACE)),
        () -> wait.open(codeId, route.query(REPLACE)));
    view.getChildren().setAll(waitView);
  }

  /** The secret goes from here to the screen that shows it once, by no route and no link. */
  private void minted(MintReply reply) {
    fresh = Optional.of(reply);
    Route route = Route.to(PageId.ENROLLMENT, reply.view().codeId());
    context
        .navigator()
        .go(
            mint.start().get() instanceof MintState.Start.Replacing replacing
                ? route.with(REPLACE, replacing.worker().workerId())
                : route);
  }

  @Override
  public void leave() {
    codes.leave();
    wait.leave();
    mint.leave();
  }

  @Override
  public void refresh() {
    switch (here.get().object().orElse("")) {
      case "" -> codes.refresh();
      case MINT -> mint.refresh();
      case INVITE -> invite.open();
      default -> wait.refresh();
    }
  }

  @Override
  public ObservableValue<Route> here() {
    return here;
  }

  @Override
  public ObservableValue<String> crumb() {
    return crumb;
  }

  @Override
  public Optional<Node> filterField() {
    return here.get().object().isEmpty() ? Optional.of(codesView.filterField()) : Optional.empty();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        go("enroll.new", Route.to(PageId.ENROLLMENT, MINT)),
        go("enroll.invite", Route.to(PageId.ENROLLMENT, INVITE)));
  }

  private Command go(String key, Route to) {
    return new Command(key, context.say(key), "", () -> context.navigator().go(to));
  }

  private static Node scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
