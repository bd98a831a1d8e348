package pond.console.review.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.console.FakeApi;
import pond.console.desk.Me;
import pond.console.hop.InlineHop;
import pond.console.notice.Notices;
import pond.console.words.Words;
import pond.model.api.review.DecideRequest;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.api.review.WorkerRecord;

class ReviewStateTest {
  private static final String ID = "r-1/build/1";
  private static final String OTHER = "r-2/build/1";
  private static final String WHY = "the input is not the one we sent";
  private static final Set<String> SUPPORT = Set.of("review_note", "review_reject", "review_rerun");

  private final FakeApi api = new FakeApi();
  private final InlineHop hop = new InlineHop();
  private final Notices notices = new Notices(hop.clock());

  @BeforeEach
  void layDown() {
    api.answer("/v1/reviews/" + ID, detail(ID, "open", true));
    api.answer("/v1/reviews/" + OTHER, detail(OTHER, "open", true));
  }

  @Test
  void hindrance_ofASupporter_isOnlyTheMissingReasonForRerunAndReject() {
    ReviewState state = opened(SUPPORT);
    assertEquals(Optional.of("review.cannot_reason"), state.hindrance(Choice.RERUN));
    state.reason().set(WHY);
    assertEquals(Optional.empty(), state.hindrance(Choice.RERUN));
    assertEquals(Optional.empty(), state.hindrance(Choice.REJECT));
    assertEquals(Optional.of("review.cannot_role"), state.hindrance(Choice.ACCEPT));
  }

  @Test
  void decide_withoutAReason_sendsNothing() {
    ReviewState state = opened(operator());
    state.reason().set("too short");
    state.decide(Choice.REJECT);
    assertEquals(List.of(), api.posted());
  }

  @Test
  void decide_sendsWhatThePersonSawAndForgetsTheReason() {
    api.onPost("/v1/reviews/" + ID + "/decide", detail(ID, "decided", true));
    List<String> decided = new ArrayList<>();
    ReviewState state = opened(operator());
    state.onDecided(decided::add);
    state.reason().set("  " + WHY + " ");
    state.quarantine().set(true);
    state.decide(Choice.REJECT);
    assertEquals(
        new DecideRequest("reject", WHY, List.of("INPUT_MISMATCH"), true),
        api.posted().getFirst().body());
    assertEquals(List.of(ID), decided);
    assertEquals("", state.reason().get());
  }

  @Test
  void decide_whenSomebodyWasFaster_keepsWhatWasTyped() {
    api.onPost(
        "/v1/reviews/" + ID + "/decide",
        new ClientException(ExitCode.REFUSED, "REVIEW_DECIDED", "It is decided.", "Look again."));
    ReviewState state = opened(operator());
    state.reason().set(WHY);
    state.decide(Choice.REJECT);
    assertEquals(WHY, state.reason().get());
    assertEquals("It is decided.", notices.toasts().getFirst().text());
    assertTrue(api.got().stream().filter(("/v1/reviews/" + ID)::equals).count() > 1, "reloaded");
  }

  @Test
  void open_ofAnother_keepsTheReasonOfEach() {
    ReviewState state = opened(operator());
    state.reason().set(WHY);
    state.open(OTHER);
    assertEquals("", state.reason().get());
    state.open(ID);
    assertEquals(WHY, state.reason().get());
  }

  private ReviewState opened(Set<String> actions) {
    ReviewState state =
        new ReviewState(
            api,
            new Me("sam", "role", actions),
            hop,
            hop.clock(),
            notices,
            Words.of(Locale.ENGLISH));
    state.open(ID);
    return state;
  }

  private static Set<String> operator() {
    return Set.of("review_note", "review_reject", "review_rerun", "review_accept");
  }

  private static ReviewDetail detail(String id, String state, boolean acceptable) {
    ReviewView review =
        new ReviewView(
            id,
            id.substring(0, 3),
            "acme-web",
            "build",
            1,
            "j-1",
            "byo",
            "w-1",
            "gpu-07",
            "active",
            List.of("INPUT_MISMATCH"),
            Instant.EPOCH,
            state,
            Optional.empty(),
            Optional.empty(),
            acceptable,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ReviewDetail(
        review,
        "",
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        new WorkerRecord("w-1", "gpu-07", "active", "pondfp1x", 3, 1, List.of()),
        List.of(),
        "",
        "",
        "");
  }
}
