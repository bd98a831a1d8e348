package pond.console.review.decide;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.console.desk.Bulletin;
import pond.console.desk.Me;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.console.kit.state.BusyState;
import pond.console.notice.Notices;
import pond.console.words.Words;
import pond.model.api.review.AssignRequest;
import pond.model.api.review.DecideRequest;
import pond.model.api.review.NoteRequest;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.api.review.SnoozeRequest;

/**
 * One review and what a person does about it. What was typed as a reason is kept for each review,
 * also when the authority refuses because somebody else was faster.
 */
public final class ReviewState {
  /** A decision needs a reason of this many characters. */
  public static final int SHORTEST_REASON = 10;

  private final Api api;
  private final Me me;
  private final Hop hop;
  private final Clock clock;
  private final Notices notices;
  private final Words words;
  private final Loading<ReviewDetail> detail;
  private final BusyState sending;
  private final StringProperty reason = new SimpleStringProperty("");
  private final BooleanProperty quarantine = new SimpleBooleanProperty();
  private final Map<String, String> typed = new HashMap<>();
  private Consumer<String> decided = id -> {};
  private String id = "";

  public ReviewState(Api api, Me me, Hop hop, Clock clock, Notices notices, Words words) {
    this.api = api;
    this.me = me;
    this.hop = hop;
    this.clock = clock;
    this.notices = notices;
    this.words = words;
    this.detail = new Loading<>(hop, clock);
    this.sending = new BusyState(hop);
  }

  /** Calls {@code next} with the id of each review that was decided here. */
  public void onDecided(Consumer<String> next) {
    decided = next;
  }

  /** Shows this review. */
  public void open(String reviewId) {
    if (!reviewId.equals(id)) {
      typed.put(id, reason.get());
      id = reviewId;
      detail.clear();
      reason.set(typed.getOrDefault(id, ""));
      quarantine.set(false);
    }
    if (!id.isEmpty()) {
      refresh();
    }
  }

  public void refresh() {
    if (!id.isEmpty()) {
      String path = path(id, "");
      detail.load(() -> api.get(path, ReviewDetail.class));
    }
  }

  /** Something changed at the authority. */
  public void news(Bulletin.News news) {
    boolean run = id.indexOf('/') > 0 && news.touches(id.substring(0, id.indexOf('/')));
    if (news.touches(id) || run) {
      refresh();
    }
  }

  /** Why a decision cannot be made now, as a key of a text; empty when it can. */
  public Optional<String> hindrance(Choice choice) {
    if (sending.busy().get()) {
      return Optional.of("review.cannot_sending");
    }
    Optional<ReviewView> review = detail.now().map(ReviewDetail::review);
    return review.isEmpty()
        ? Optional.of("review.cannot_loading")
        : Hindrance.of(choice, review.get(), me)
            .or(
                () ->
                    reason.get().strip().length() < SHORTEST_REASON
                        ? Optional.of("review.cannot_reason")
                        : Optional.empty());
  }

  /** Decides. */
  public void decide(Choice choice) {
    ReviewDetail seen = detail.now().orElse(null);
    if (seen == null || hindrance(choice).isPresent()) {
      return;
    }
    String mine = id;
    DecideRequest request =
        new DecideRequest(
            choice.word(), reason.get().strip(), seen.review().reasons(), quarantine.get());
    // The path is made here: by the time the call runs another review may be shown.
    String path = path(mine, "/decide");
    sending.run(
        () -> api.post(path, request, ReviewDetail.class),
        now -> done(mine, choice, now),
        this::refused);
  }

  private void done(String mine, Choice choice, ReviewDetail now) {
    typed.remove(mine);
    if (mine.equals(id)) {
      reason.set("");
      quarantine.set(false);
      detail.set(now);
    }
    notices.say(
        words.text(
            now.review().state().equals("awaiting_second")
                ? "review.waits_for_second"
                : choice.saidKey(),
            mine));
    decided.accept(mine);
  }

  /** Takes it on, or leaves it when {@code who} is null; can be undone. */
  public void assign(@Nullable String who) {
    String mine = id;
    Optional<String> before = detail.now().flatMap(d -> d.review().assignee());
    put(
        mine,
        "/assign",
        new AssignRequest(Optional.ofNullable(who)),
        () ->
            notices.undoable(
                who == null ? words.text("review.unassigned") : words.text("review.assigned", who),
                () -> put(mine, "/assign", new AssignRequest(before), () -> {})));
  }

  /** Takes it on oneself. */
  public void assignMe() {
    assign(me.name());
  }

  /** Keeps a note beside it. */
  public void note(String text) {
    put(id, "/note", new NoteRequest(text.strip()), () -> {});
  }

  /** Sets it aside for a while; can be undone. */
  public void snooze(Duration time) {
    String mine = id;
    Instant until = clock.instant().plus(time);
    String why = words.text("review.snoozed_why");
    put(
        mine,
        "/snooze",
        new SnoozeRequest(Optional.of(until), why),
        () ->
            notices.undoable(
                words.text("review.snoozed"),
                () -> put(mine, "/snooze", new SnoozeRequest(Optional.empty(), why), () -> {})));
  }

  /** Changes this review and no other, also when another one is shown by now. */
  private void put(String mine, String verb, Object body, Runnable then) {
    String path = path(mine, verb);
    hop.call(
        () -> api.post(path, body, ReviewDetail.class),
        now -> {
          if (mine.equals(id)) {
            detail.set(now);
          }
          then.run();
        },
        this::refused);
  }

  private void refused(Problem problem) {
    notices.problem(problem);
    refresh();
  }

  private static String path(String reviewId, String verb) {
    return "/v1/reviews/" + reviewId + verb;
  }

  public Loading<ReviewDetail> detail() {
    return detail;
  }

  public StringProperty reason() {
    return reason;
  }

  public BooleanProperty quarantine() {
    return quarantine;
  }

  /** The review shown; empty for none. */
  String id() {
    return id;
  }

  /** Who sits here. */
  public Me me() {
    return me;
  }

  /** Whether a decision is on its way. */
  public BusyState sending() {
    return sending;
  }
}
