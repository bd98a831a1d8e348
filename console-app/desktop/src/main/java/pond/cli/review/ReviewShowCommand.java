package pond.cli.review;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.model.api.review.ReviewDetail;

/** Shows one review: what was expected, what was attested, and how each field stands. */
@Command(
    name = "show",
    description = "Shows one review: each field as expected and as attested.",
    mixinStandardHelpOptions = true)
final class ReviewShowCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "REVIEW", description = "RUN/STAGE/ATTEMPT")
  private String review = "";

  @Override
  public void run() {
    ReviewDetail detail = common.connect().get(ReviewName.path(review, ""), ReviewDetail.class);
    common.out().result(detail, ReviewText.of(detail));
  }
}
