package pond.cli.review;

import java.util.regex.Pattern;
import pond.client.ClientException;
import pond.client.ExitCode;

/** A review as people name it: run, stage and attempt. */
final class ReviewName {
  private static final Pattern FORM =
      Pattern.compile("r-[0-9a-z]{12}/[a-z0-9][a-z0-9_-]{0,63}/[1-9][0-9]{0,8}");

  private ReviewName() {}

  /** The address of a review, or of something below it. */
  static String path(String review, String below) {
    if (!FORM.matcher(review).matches()) {
      throw new ClientException(
          ExitCode.USAGE,
          "REVIEW_NAME_INVALID",
          "That does not name a review.",
          "Write RUN/STAGE/ATTEMPT, as pond review list shows it.");
    }
    return "/v1/reviews/" + review + below;
  }
}
