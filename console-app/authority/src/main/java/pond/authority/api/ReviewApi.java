package pond.authority.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.EndpointBuilder;
import pond.authority.api.route.Refused;
import pond.authority.audit.AuditEvent;
import pond.authority.people.Action;
import pond.authority.people.Permissions;
import pond.authority.review.Deciding;
import pond.authority.review.Noting;
import pond.authority.review.ReviewKey;
import pond.authority.review.ReviewViews;
import pond.authority.review.Reviews;
import pond.authority.review.policy.ReviewRefusal;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Response;
import pond.model.api.review.AssignRequest;
import pond.model.api.review.DecideRequest;
import pond.model.api.review.NoteRequest;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.api.review.SnoozeRequest;
import pond.model.api.review.WorkerResult;
import pond.model.json.StrictJson;
import pond.model.statement.Decision.Choice;

/**
 * Reviews of flagged results.
 *
 * <p>Security property: the gate lets in whoever may reject; what is chosen is checked again, each
 * choice by its own right, before anything is looked at.
 */
final class ReviewApi {
  private static final String ONE = "/v1/reviews/{id}/{stage}/{attempt}";
  private static final Pattern ATTEMPT = Pattern.compile("[1-9][0-9]{0,8}");
  private static final long NOTE_BYTES = 32 * 1024;
  private static final int DEFAULT_RESULTS = 50;

  private final Authority authority;
  private final Reviews reviews;

  ReviewApi(Authority authority) {
    this.authority = authority;
    this.reviews = authority.reviews();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/reviews", Action.READ_REVIEWS, "Flagged results and their reviews")
            .query("state", "string", "open, snoozed, decided or all; otherwise open")
            .givesListing(ReviewView.class)
            .by(this::list),
        Endpoint.get(ONE, Action.READ_REVIEWS, "One review with its evidence")
            .gives(ReviewDetail.class)
            .refuses(Refused.NO_SUCH_REVIEW)
            .by(call -> Json.ok(detail(key(call)))),
        noting("assign", "Who shall look at it; absent is nobody", AssignRequest.class)
            .by(this::assign),
        noting("note", "Write a note on it", NoteRequest.class).by(this::note),
        noting("snooze", "Set it aside until a time; absent takes it up again", SnoozeRequest.class)
            .by(this::snooze),
        Endpoint.post(ONE + "/decide", Action.REVIEW_REJECT, "Decide; signed and kept")
            .takes(DecideRequest.class, OperatorApi.REASON_BYTES)
            .gives(200, ReviewDetail.class)
            .gives(202, ReviewDetail.class)
            .refuses(Refused.NO_SUCH_REVIEW)
            .refusesEach(409, refusals(409))
            .refusesEach(422, refusals(422))
            .by(this::decide),
        Endpoint.get(
                "/v1/workers/{id}/results", Action.READ_WORKERS, "The last results of a worker")
            .query("limit", "integer", "1 to 1000, otherwise 50")
            .givesListing(WorkerResult.class)
            .refuses(Refused.NO_SUCH_WORKER)
            .by(this::results));
  }

  private static EndpointBuilder noting(String verb, String summary, Class<?> body) {
    return Endpoint.post(ONE + "/" + verb, Action.REVIEW_NOTE, summary)
        .takes(body, NOTE_BYTES)
        .gives(ReviewDetail.class)
        .refuses(Refused.NO_SUCH_REVIEW)
        .refusesEach(409, refusals(409))
        .refusesEach(422, refusals(422));
  }

  private Response list(Call call) {
    String asked = call.request().query("state").orElse("open").toUpperCase(Locale.ROOT);
    for (ReviewViews.Filter filter : ReviewViews.Filter.values()) {
      if (filter.name().equals(asked)) {
        return Json.listing(reviews.views().list(filter, OperatorApi.MAX_LISTING));
      }
    }
    throw Refused.BAD_REQUEST.refusal("'state' must be open, snoozed, decided or all.");
  }

  private Response assign(Call call) throws IOException {
    AssignRequest body = call.body(AssignRequest.class);
    ReviewKey key = key(call);
    return noted(key, reviews.noting().assign(key, body.assignee(), call.actor()));
  }

  private Response note(Call call) throws IOException {
    NoteRequest body = call.body(NoteRequest.class);
    ReviewKey key = key(call);
    return noted(key, reviews.noting().note(key, body.text(), call.actor()));
  }

  private Response snooze(Call call) throws IOException {
    SnoozeRequest body = call.body(SnoozeRequest.class);
    ReviewKey key = key(call);
    return noted(key, reviews.noting().snooze(key, body.until(), body.reason(), call.actor()));
  }

  private Response noted(ReviewKey key, Noting.Noted noted) {
    return switch (noted) {
      case Noting.Noted.Done done -> {
        authority.watch().touch();
        yield Json.ok(detail(key));
      }
      case Noting.Noted.Refused refused -> throw refusal(refused.reason());
      case Noting.Noted.NoSuchReview none -> throw Refused.NO_SUCH_REVIEW.refusal();
    };
  }

  private Response decide(Call call) throws IOException {
    DecideRequest body = call.body(DecideRequest.class);
    ReviewKey key = key(call);
    Choice choice = choice(body.choice());
    require(call, action(choice));
    if (body.quarantineWorker()) {
      require(call, Action.QUARANTINE_WORKER);
    }
    Deciding.Ask ask =
        new Deciding.Ask(
            choice, body.reason(), body.reasonsSeen(), body.quarantineWorker(), call.actor());
    return switch (reviews.deciding().decide(key, ask)) {
      case Deciding.Decided.Applied applied -> Json.ok(detail(key));
      case Deciding.Decided.AwaitsSecond second -> {
        authority.watch().touch();
        yield Response.json(202, StrictJson.write(detail(key)));
      }
      case Deciding.Decided.Refused refused -> throw refusal(refused.reason());
      case Deciding.Decided.NoSuchReview none -> throw Refused.NO_SUCH_REVIEW.refusal();
    };
  }

  private static Choice choice(String word) {
    return switch (word) {
      case "reject" -> Choice.REJECT;
      case "rerun_on_trusted" -> Choice.RERUN_ON_TRUSTED;
      case "accept" -> Choice.ACCEPT;
      default ->
          throw Refused.BAD_REQUEST.refusal("'choice' must be reject, rerun_on_trusted or accept.");
    };
  }

  private static Action action(Choice choice) {
    return switch (choice) {
      case REJECT -> Action.REVIEW_REJECT;
      case RERUN_ON_TRUSTED -> Action.REVIEW_RERUN;
      case ACCEPT -> Action.REVIEW_ACCEPT;
    };
  }

  private void require(Call call, Action action) {
    if (Permissions.allows(call.person().role(), action)) {
      return;
    }
    Map<String, String> detail =
        Map.of("role", call.person().role().word(), "action", action.name());
    AuditEvent event = new AuditEvent(call.actor(), "api.denied", ONE + "/decide", detail, "api");
    authority.database().write(tx -> authority.audit().append(tx, event));
    throw Refused.ROLE_NOT_ALLOWED.refusal();
  }

  private Response results(Call call) {
    int limit = (int) call.number("limit", DEFAULT_RESULTS, 1, OperatorApi.MAX_LISTING);
    Optional<List<WorkerResult>> results = reviews.records().results(call.worker(), limit);
    return Json.listing(results.orElseThrow(Refused.NO_SUCH_WORKER::refusal));
  }

  private ReviewDetail detail(ReviewKey key) {
    return reviews.details().find(key).orElseThrow(Refused.NO_SUCH_REVIEW::refusal);
  }

  private static ReviewKey key(Call call) {
    String attempt = call.request().param("attempt");
    if (!ATTEMPT.matcher(attempt).matches()) {
      throw Refused.NO_SUCH_REVIEW.refusal();
    }
    return new ReviewKey(call.run(), call.stage(), Integer.parseInt(attempt));
  }

  private static ApiException refusal(ReviewRefusal reason) {
    return new ApiException(
        new ApiError(reason.status(), reason.name(), reason.sentence(), reason.fix()));
  }

  private static ReviewRefusal[] refusals(int status) {
    return List.of(ReviewRefusal.values()).stream()
        .filter(reason -> reason.status() == status)
        .toArray(ReviewRefusal[]::new);
  }
}
