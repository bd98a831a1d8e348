package pond.console.review;

import java.util.List;
import java.util.stream.Collectors;
import pond.console.kit.tool.Kit;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.review.ReviewView;

/** Names, places and plain words of reviews. */
public final class Reviews {
  private Reviews() {}

  /** Where a review is shown; its id is RUN/STAGE/ATTEMPT. */
  public static Route route(String reviewId) {
    List<String> parts = java.util.Arrays.asList(reviewId.split("/", -1));
    return Route.to(PageId.REVIEW, parts.toArray(String[]::new));
  }

  /** The review that a route shows; empty when it shows the queue alone. */
  public static String id(Route route) {
    return route.path().size() == 3 ? String.join("/", route.path()) : "";
  }

  /** Why it is flagged, in plain words. */
  public static String reasons(Kit kit, ReviewView review) {
    return review.reasons().stream()
        .map(reason -> reason(kit, reason))
        .collect(Collectors.joining(" "));
  }

  /** One reason in plain words. */
  public static String reason(Kit kit, String reason) {
    String key = "review.reason_" + reason;
    return kit.words().has(key) ? kit.say(key) : reason;
  }
}
