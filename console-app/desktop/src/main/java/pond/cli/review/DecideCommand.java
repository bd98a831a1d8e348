package pond.cli.review;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.model.api.review.DecideRequest;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;

/** Decides on a flagged result. */
@Command(
    name = "decide",
    description = {
      "Decides on a flagged result. The verdict stays; the decision is signed and kept.",
      "reject: the stage has failed. rerun_on_trusted: the stage is run again on Pond's own pool.",
      "accept: go on with the flagged output, when it is known who signed it."
    },
    mixinStandardHelpOptions = true)
final class DecideCommand implements Runnable {
  /** What can be chosen. */
  enum Choice {
    REJECT,
    RERUN_ON_TRUSTED,
    ACCEPT
  }

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "REVIEW", description = "RUN/STAGE/ATTEMPT")
  private String review = "";

  @Option(
      names = "--choice",
      required = true,
      paramLabel = "CHOICE",
      description = "reject, rerun_on_trusted or accept.")
  private Choice choice = Choice.REJECT;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in 10 characters or more; it is signed.")
  private String reason = "";

  @Option(
      names = "--seen",
      required = true,
      split = ",",
      paramLabel = "REASON",
      description = "The reasons you saw, as pond review show names them.")
  private List<String> seen = List.of();

  @Option(
      names = "--quarantine-worker",
      description = "Also take the worker out of service until it is released.")
  private boolean quarantine;

  @Override
  public void run() {
    DecideRequest body =
        new DecideRequest(choice.name().toLowerCase(Locale.ROOT), reason, seen, quarantine);
    ReviewDetail detail =
        common.connect().post(ReviewName.path(review, "/decide"), body, ReviewDetail.class);
    common.out().result(detail, said(detail));
  }

  private static String said(ReviewDetail detail) {
    ReviewView now = detail.review();
    String worker = "Worker " + now.workerName() + " is " + now.workerState() + ".";
    return switch (now.state()) {
      case "awaiting_second" ->
          "Noted. A second operator must accept it too before it takes effect. " + worker;
      case "rerunning" ->
          "The stage is run again on trusted; pond review show "
              + now.reviewId()
              + " compares. "
              + worker;
      default -> "Decided: " + now.decided().orElse("nothing") + ". " + worker;
    };
  }
}
