package pond.console.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.api.review.WorkerRecord;

/** A review as the authority would show it. */
public record SampleReview(
    String run, String state, List<String> reasons, boolean accepts, String first, String decided) {
  public static final Instant FLAGGED = Instant.parse("2026-01-02T09:00:00Z");

  /** An open one whose worker named another input. */
  public static SampleReview open(String run) {
    return new SampleReview(run, "open", List.of("INPUT_MISMATCH"), true, "", "");
  }

  public SampleReview state(String now) {
    return new SampleReview(run, now, reasons, accepts, first, decided);
  }

  public SampleReview because(String reason) {
    return new SampleReview(run, state, List.of(reason), accepts, first, decided);
  }

  public SampleReview notAcceptable() {
    return new SampleReview(run, state, reasons, false, first, decided);
  }

  public SampleReview acceptedBy(String name) {
    return new SampleReview(run, "awaiting_second", reasons, accepts, name, decided);
  }

  public SampleReview decided(String choice) {
    return new SampleReview(run, "decided", reasons, accepts, first, choice);
  }

  public String id() {
    return run + "/build/1";
  }

  public ReviewView view() {
    return view(FLAGGED, Optional.empty());
  }

  public ReviewView view(Instant flaggedAt, Optional<String> assignee) {
    return new ReviewView(
        id(),
        run,
        "acme-web",
        "build",
        1,
        "j-1",
        "byo",
        "w-1",
        "gpu-07",
        "active",
        reasons,
        flaggedAt,
        state,
        assignee,
        Optional.empty(),
        accepts,
        Optional.of("why not").filter(why -> !accepts),
        Optional.of(first).filter(name -> !name.isEmpty()),
        Optional.of(decided).filter(choice -> !choice.isEmpty()));
  }

  public ReviewDetail detail() {
    return new ReviewDetail(
        view(),
        "what is wrong",
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        new WorkerRecord("w-1", "gpu-07", "active", "pondfp1", 213, 1, List.of()),
        List.of(),
        "",
        "",
        "pond verify");
  }
}
