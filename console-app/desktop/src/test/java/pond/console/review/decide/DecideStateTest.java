package pond.console.review.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pond.client.ClientException;
import pond.console.FakeApi;
import pond.console.desk.Me;
import pond.console.hop.InlineHop;
import pond.console.notice.Notices;
import pond.console.notice.YesAsking;
import pond.console.review.SampleReview;
import pond.console.words.Words;
import pond.model.api.review.AssignRequest;
import pond.model.api.review.DecideRequest;
import pond.model.api.review.SnoozeRequest;

class DecideStateTest {
  private static final String REASON = "the input is not ours";
  private static final SampleReview FIRST = SampleReview.open("r-1");
  private static final SampleReview SECOND = SampleReview.open("r-2");
  private static final Me OPERATOR =
      new Me("anna", "operator", Set.of("review_rerun", "review_reject", "review_accept"));
  private static final Me SUPPORT =
      new Me("sam", "support", Set.of("review_rerun", "review_reject"));
  private static final Me VIEWER = new Me("vera", "viewer", Set.of());

  private final InlineHop hop = new InlineHop();
  private final FakeApi api = new FakeApi();
  private final Notices notices = new Notices(hop.clock());
  private final List<String> decided = new ArrayList<>();
  private final YesAsking asking = new YesAsking();
  private int toReason;

  @BeforeEach
  void laidDown() {
    show(FIRST);
    show(SECOND);
  }

  @Test
  void hindrance_ofEachRole_isItsOwn() {
    assertEquals(List.of("", "", ""), hindrances(OPERATOR, FIRST));
    assertEquals(List.of("", "", "review.cannot_role"), hindrances(SUPPORT, FIRST));
    String role = "review.cannot_role";
    assertEquals(List.of(role, role, role), hindrances(VIEWER, FIRST));
  }

  @Test
  void hindrance_ofEachState_isItsOwn() {
    String over = "review.cannot_decided";
    assertEquals(List.of(over, over, over), hindrances(OPERATOR, FIRST.decided("reject")));
    assertEquals(List.of("", over, over), hindrances(OPERATOR, FIRST.decided("rerun_on_trusted")));
    String again = "review.cannot_rerunning";
    assertEquals(List.of(again, again, again), hindrances(OPERATOR, FIRST.state("rerunning")));
    assertEquals(List.of("", "", ""), hindrances(OPERATOR, FIRST.state("snoozed")));
  }

  @Test
  void hindrance_ofAccepting_saysWhichRuleForbidsIt() {
    SampleReview forged = FIRST.because("BAD_SIGNATURE").notAcceptable();
    assertEquals("review.cannot_accept", hindrances(OPERATOR, forged).getLast());
    assertEquals(
        "review.cannot_switched_off", hindrances(OPERATOR, FIRST.notAcceptable()).getLast());
    assertEquals(
        "review.cannot_same_person", hindrances(OPERATOR, FIRST.acceptedBy("anna")).getLast());
    assertEquals("", hindrances(OPERATOR, FIRST.acceptedBy("berta")).getLast());
  }

  @Test
  void hindrance_ofAShortReason_isSaidLast() {
    ReviewState state = opened(OPERATOR, FIRST);
    state.reason().set("too short");
    assertEquals(Optional.of("review.cannot_reason"), state.hindrance(Choice.RERUN));
    DecideState decide = decide(state);
    decide.submit();
    assertEquals(1, toReason);
    assertEquals(List.of(), api.posted());
  }

  @Test
  void reason_ofEachReview_isKept() {
    ReviewState state = opened(SUPPORT, FIRST);
    state.reason().set(REASON);
    state.open(SECOND.id());
    assertEquals("", state.reason().get());
    state.reason().set("of the second");
    state.open(FIRST.id());
    assertEquals(REASON, state.reason().get());
  }

  @Test
  void decision_takenByAnother_isSaidAndTheReasonKept() {
    ReviewState state = opened(SUPPORT, FIRST);
    state.reason().set(REASON);
    api.onPost(
        path(FIRST, "decide"), new ClientException(4, "REVIEW_DECIDED", "Decided.", "Look."));
    show(FIRST.decided("reject"));
    state.decide(Choice.RERUN);
    assertEquals(REASON, state.reason().get());
    assertEquals("REVIEW_DECIDED", notices.toasts().getLast().problem().orElseThrow().code());
    assertEquals("decided", state.detail().now().orElseThrow().review().state());
    assertEquals(List.of(), decided);
  }

  @Test
  void decision_sentWhileAnotherReviewIsShown_isOnTheOneSeen() {
    ReviewState state = opened(SUPPORT, FIRST);
    state.reason().set(REASON);
    hop.hold();
    state.decide(Choice.RERUN);
    state.open(SECOND.id());
    api.onPost(path(FIRST, "decide"), FIRST.state("rerunning").detail());
    hop.work();
    hop.work();
    assertEquals(path(FIRST, "decide"), api.posted().getLast().path());
    assertEquals(SECOND.id(), state.detail().now().orElseThrow().review().reviewId());
    assertEquals(List.of(FIRST.id()), decided);
  }

  @Test
  void decision_onItsWay_cannotBeSentTwice() {
    ReviewState state = opened(SUPPORT, FIRST);
    state.reason().set(REASON);
    hop.hold();
    state.decide(Choice.RERUN);
    state.decide(Choice.RERUN);
    assertEquals(1, hop.held());
    assertEquals(Optional.of("review.cannot_sending"), state.hindrance(Choice.REJECT));
  }

  @Test
  void key_ofAChoice_marksAndDecidesNothing() {
    ReviewState state = opened(OPERATOR, FIRST);
    state.reason().set(REASON);
    DecideState decide = decide(state);
    decide.mark(Choice.REJECT);
    assertEquals(Choice.REJECT, decide.marked().get());
    assertEquals(List.of(), api.posted());
    asking.no();
    decide.submit();
    assertEquals(1, asking.asked().size());
    assertEquals(List.of(), api.posted());
  }

  @Test
  void submit_ofWhatIsMarked_sendsItWithTheReasonsSeen() {
    ReviewState state = opened(OPERATOR, FIRST);
    state.reason().set(REASON);
    state.quarantine().set(true);
    api.onPost(path(FIRST, "decide"), FIRST.decided("reject").detail());
    DecideState decide = decide(state);
    decide.mark(Choice.REJECT);
    decide.submit();
    assertEquals(
        new DecideRequest("reject", REASON, List.of("INPUT_MISMATCH"), true),
        api.posted().getLast().body());
    assertEquals("", state.reason().get());
    assertTrue(notices.toasts().getLast().text().contains(FIRST.id()));
  }

  @Test
  void rerun_isNotAskedAbout_acceptIs() {
    ReviewState state = opened(OPERATOR, FIRST);
    DecideState decide = decide(state);
    state.reason().set(REASON);
    api.onPost(path(FIRST, "decide"), FIRST.detail());
    decide.press(Choice.RERUN);
    assertEquals(0, asking.asked().size());
    state.reason().set(REASON);
    decide.press(Choice.ACCEPT);
    assertEquals(1, asking.asked().size());
    assertEquals(2, api.posted().size());
  }

  @Test
  void undo_afterMovingOn_changesTheReviewItWasAbout() {
    ReviewState state = opened(SUPPORT, FIRST);
    api.onPost(path(FIRST, "assign"), FIRST.detail()).onPost(path(FIRST, "snooze"), FIRST.detail());
    state.assignMe();
    state.snooze(Duration.ofHours(1));
    state.open(SECOND.id());
    notices.toasts().forEach(toast -> toast.undo().orElseThrow().run());
    assertEquals(
        List.of(path(FIRST, "assign"), path(FIRST, "snooze")),
        api.posted().subList(2, 4).stream().map(FakeApi.Post::path).toList());
    assertEquals(new AssignRequest(Optional.empty()), api.posted().get(2).body());
    assertEquals(Optional.empty(), ((SnoozeRequest) api.posted().getLast().body()).until());
  }

  @Test
  void assignment_thatIsRefused_isNotSaidToBeDone() {
    ReviewState state = opened(SUPPORT, FIRST);
    api.onPost(
        path(FIRST, "assign"), new ClientException(4, "ASSIGNEE_UNKNOWN", "Nobody.", "See."));
    state.assignMe();
    assertEquals(1, notices.toasts().size());
    assertTrue(notices.toasts().getLast().problem().isPresent());
  }

  private List<String> hindrances(Me me, SampleReview review) {
    show(review);
    ReviewState state = opened(me, review);
    state.reason().set(REASON);
    return List.of(Choice.values()).stream().map(c -> state.hindrance(c).orElse("")).toList();
  }

  private ReviewState opened(Me me, SampleReview review) {
    ReviewState state =
        new ReviewState(api, me, hop, hop.clock(), notices, Words.of(Locale.ENGLISH));
    state.onDecided(decided::add);
    state.open(review.id());
    return state;
  }

  private DecideState decide(ReviewState state) {
    DecideState decide = new DecideState(state, asking, Words.of(Locale.ENGLISH));
    decide.onReasonWanted(() -> toReason++);
    return decide;
  }

  private void show(SampleReview review) {
    api.answer("/v1/reviews/" + review.id(), review.detail());
  }

  private static String path(SampleReview review, String verb) {
    return "/v1/reviews/" + review.id() + "/" + verb;
  }
}
