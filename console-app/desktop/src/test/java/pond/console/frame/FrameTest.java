package pond.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import pond.console.desk.Bulletin;
import pond.console.notice.Question;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.shot.Fx;

/** Real keys into a real window. */
class FrameTest {
  private final FxRobot robot = new FxRobot();
  private FrameBench bench = FrameBench.open();

  @BeforeEach
  void focus() {
    Fx.run(() -> Objects.requireNonNull(bench.frame.node().lookup("#nav-overview")).requestFocus());
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void gAndW_goesToWorkers_andAltLeftBack() {
    robot.type(KeyCode.G, KeyCode.W);
    assertEquals(Route.to(PageId.WORKERS), here());
    assertEquals("Workers", text("page-title"));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertEquals(Route.to(PageId.OVERVIEW), here());
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertEquals(Route.to(PageId.WORKERS), here());
  }

  @Test
  void slash_goesToTheFilter_whereLettersAreText() {
    robot.type(KeyCode.SLASH);
    assertEquals("filter-overview", owner());
    robot.type(KeyCode.G, KeyCode.W, KeyCode.P);
    assertEquals("gwp", field("filter-overview"));
    assertEquals(Route.to(PageId.OVERVIEW), here());
    assertFalse(bench.page(PageId.OVERVIEW).done().contains("pause"));
  }

  @Test
  void letterOfThePage_runsItsCommand_andF5Refreshes() {
    robot.type(KeyCode.P);
    robot.type(KeyCode.F5);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(
        List.of("open pond://overview", "pause", "refresh", "submit"),
        bench.page(PageId.OVERVIEW).done());
  }

  @Test
  void ctrlK_findsAWorker_andEnterGoesThere() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertEquals("palette-field", owner());
    robot.write("gpu");
    robot.type(KeyCode.ENTER);
    assertEquals(Route.to(PageId.WORKERS, "w-91c2"), here());
    assertTrue(bench.find("palette").isEmpty());
    robot.type(KeyCode.ESCAPE);
    assertEquals(Route.to(PageId.WORKERS), here());
  }

  @Test
  void ctrlK_closedByEscape_givesTheFocusBack() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.type(KeyCode.ESCAPE);
    assertTrue(bench.find("palette").isEmpty());
    assertEquals("nav-overview", owner());
  }

  @Test
  void questionMark_listsTheKeysOfThisPage_andEscapeCloses() {
    robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    Node sheet = bench.find("cheat-sheet").orElseThrow();
    List<String> words = Fx.get(() -> labels(sheet));
    assertTrue(words.contains("Pause gpu-07"), words.toString());
    assertTrue(words.contains("Search or jump"), words.toString());
    robot.type(KeyCode.ESCAPE);
    assertTrue(bench.find("cheat-sheet").isEmpty());
  }

  @Test
  void f6_goesRoundThroughTheParts() {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      robot.type(KeyCode.F6);
      seen.add(owner());
    }
    assertEquals(List.of("filter-overview", "jump", "nav-overview"), seen);
  }

  @Test
  void ctrlShiftL_copiesTheLinkOfHere() {
    Fx.run(() -> bench.frame.show(Route.to(PageId.WORKERS, "w-91c2").with("tab", "keys")));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    assertEquals(
        "pond://workers/w-91c2?tab=keys", Fx.get(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void zoomKeys_changeTheSize() {
    robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    assertEquals(110, bench.look.zoomProperty().get().percent());
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertEquals(90, bench.look.zoomProperty().get().percent());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertEquals(100, bench.look.zoomProperty().get().percent());
  }

  @Test
  void ask_hasTheFocusOnCancel_andKeepsItInside() {
    List<String> answers = ask();
    assertEquals("asking-cancel", owner());
    for (int i = 0; i < 9; i++) {
      robot.type(KeyCode.TAB);
      assertTrue(within("asking"), owner());
    }
    Fx.run(() -> bench.find("nav-workers").orElseThrow().requestFocus());
    assertTrue(within("asking"), "a focus taken from outside comes back");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.type(KeyCode.ESCAPE);
    assertEquals(List.of(), answers);
    assertEquals("nav-overview", owner());
  }

  @Test
  void ask_withAReason_isConfirmedByCtrlEnter() {
    List<String> answers = ask();
    assertTrue(button("asking-confirm").isDisabled());
    Fx.run(() -> bench.find("asking-reason").orElseThrow().requestFocus());
    robot.write("the key was lost");
    assertFalse(button("asking-confirm").isDisabled());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(List.of("the key was lost"), answers);
    assertTrue(bench.find("asking").isEmpty());
  }

  @Test
  void undo_byKeyOrButton_takesItBackWithinTenSeconds() {
    List<String> undone = new ArrayList<>();
    Fx.run(() -> bench.notices.undoable("Paused gpu-07.", () -> undone.add("pause")));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(List.of("pause"), undone);
    Fx.run(() -> bench.notices.undoable("Drained gpu-07.", () -> undone.add("drain")));
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertTrue(within("toasts"), owner());
    Fx.run(() -> bench.hop.pass(Duration.ofMinutes(1)));
    assertEquals(1, bench.notices.toasts().size(), "it waits for whoever is there");
    robot.type(KeyCode.SPACE);
    assertEquals(List.of("pause", "drain"), undone);
  }

  @Test
  void news_ofAFlaggedRun_isABadgeAToastAndANotification() {
    Fx.run(
        () -> {
          bench.hop.pass(Duration.ofSeconds(1));
          bench.attention(FrameBench.flagged("r-7f31c2", FrameBench.NOW));
          bench.desk.news("review", "r-7f31c2");
        });
    assertEquals("1", text("nav-badge-review"));
    assertEquals("1", text("bell-badge"));
    assertEquals(1, bench.notices.toasts().size());
    robot.type(KeyCode.G, KeyCode.N);
    assertTrue(bench.find("centre").isPresent());
    Fx.run(() -> ((Button) bench.find("centre-read-all").orElseThrow()).fire());
    assertFalse(bench.find("bell-badge").orElseThrow().isVisible());
  }

  @Test
  void link_isSaidInWords() {
    assertEquals("Live", text("link-state"));
    Fx.run(() -> bench.desk.link(Bulletin.Link.LOST));
    assertTrue(text("link-state").startsWith("Reconnecting… as of "), text("link-state"));
    assertEquals("pond.example:7443", text("orchestrator-address"));
    assertEquals("PROD", text("environment-name"));
  }

  @Test
  void close_followsNothingAnyMore() {
    assertEquals(2, bench.desk.following());
    Fx.run(bench.frame::close);
    assertEquals(0, bench.desk.following());
    assertTrue(bench.page(PageId.OVERVIEW).done().contains("leave"));
  }

  private List<String> ask() {
    List<String> answers = new ArrayList<>();
    Question question =
        Question.danger("Revoke?", "It ends.", "Revoke", Question.Reason.required(10, "Lost."));
    Fx.run(() -> bench.asking.ask(question, answer -> answers.add(answer.reason())));
    return answers;
  }

  private Route here() {
    WaitForAsyncUtils.waitForFxEvents();
    return Fx.get(() -> bench.frame.state().here().get());
  }

  private String owner() {
    WaitForAsyncUtils.waitForFxEvents();
    return Fx.get(
        () ->
            Optional.ofNullable(bench.scene.getFocusOwner())
                .flatMap(node -> Optional.ofNullable(node.getId()))
                .orElse(""));
  }

  private boolean within(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return Fx.get(() -> bench.find(id).map(Node::isFocusWithin).orElse(false));
  }

  private Button button(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return (Button) bench.find(id).orElseThrow();
  }

  private String text(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return Fx.get(() -> ((Labeled) bench.find(id).orElseThrow()).getText());
  }

  private String field(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return Fx.get(() -> ((TextField) bench.find(id).orElseThrow()).getText());
  }

  private static List<String> labels(Node node) {
    return node.lookupAll(".label").stream()
        .filter(found -> found instanceof Label && !(found.getParent() instanceof TextInputControl))
        .map(found -> ((Label) found).getText())
        .toList();
  }
}
