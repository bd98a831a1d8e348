package pond.console.review.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.client.Lists;
import pond.console.FakeApi;
import pond.console.desk.ManualBulletin;
import pond.console.hop.InlineHop;
import pond.console.keep.MapKeep;
import pond.console.review.SampleReview;
import pond.model.api.review.ReviewView;

class QueueStateTest {
  private final InlineHop hop = new InlineHop();
  private final FakeApi api = new FakeApi();
  private final ManualBulletin bulletin = new ManualBulletin();
  private final QueueState queue = new QueueState(api, bulletin, hop, hop.clock(), new MapKeep());

  @Test
  void order_isOldestFirst_whatWaitsBeforeWhatIsDone() {
    there(
        at("r-new", "open", 1),
        at("r-done", "decided", 90),
        at("r-old", "open", 60),
        at("r-aside", "snoozed", 80));
    queue.open();
    assertEquals(List.of("r-old", "r-new", "r-aside", "r-done"), runs());
  }

  @Test
  void nextOpen_afterTheLast_isTheFirstAgain() {
    there(at("r-1", "open", 9), at("r-2", "open", 8), at("r-3", "rerunning", 7));
    queue.open();
    assertEquals(Optional.of("r-2"), queue.nextOpen("r-1/build/1").map(ReviewView::runId));
    assertEquals(Optional.of("r-1"), queue.nextOpen("r-2/build/1").map(ReviewView::runId));
    assertEquals(Optional.of("r-1"), queue.nextOpen("r-gone/build/1").map(ReviewView::runId));
  }

  @Test
  void nextOpen_ofTheOnlyOne_isNone() {
    there(at("r-1", "open", 9), at("r-2", "decided", 8));
    queue.open();
    assertEquals(Optional.empty(), queue.nextOpen("r-1/build/1"));
  }

  @Test
  void step_beyondTheEnds_staysThere() {
    there(at("r-1", "open", 9), at("r-2", "open", 8));
    queue.open();
    assertEquals(Optional.of("r-2"), queue.step("r-1/build/1", 1).map(ReviewView::runId));
    assertEquals(Optional.empty(), queue.step("r-2/build/1", 1));
    assertEquals(Optional.empty(), queue.step("r-1/build/1", -1));
  }

  @Test
  void filter_byReason_showsThoseOnly() {
    there(at("r-1", "open", 9));
    queue.open();
    queue.filter().text().set("reason:BAD_SIGNATURE");
    assertEquals(List.of(), runs());
    queue.filter().text().set("reason:INPUT_MISMATCH worker:gpu-*");
    assertEquals(List.of("r-1"), runs());
  }

  @Test
  void news_whileShown_fetchesAgain_afterLeavingNot() {
    there();
    queue.open();
    there(at("r-1", "open", 9));
    bulletin.tell("review", "r-1/build/1");
    assertEquals(List.of("r-1"), runs());
    queue.leave();
    assertEquals(0, bulletin.followers());
  }

  private void there(ReviewView... all) {
    api.answer("/v1/reviews?state=all", new Lists.Reviews(List.of(all)));
  }

  private List<String> runs() {
    return queue.shown().stream().map(ReviewView::runId).toList();
  }

  private static ReviewView at(String run, String state, int minutes) {
    return SampleReview.open(run)
        .state(state)
        .view(SampleReview.FLAGGED.minus(Duration.ofMinutes(minutes)), Optional.empty());
  }
}
