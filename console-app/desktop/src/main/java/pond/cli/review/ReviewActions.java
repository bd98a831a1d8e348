package pond.cli.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.client.Durations;
import pond.model.api.review.AssignRequest;
import pond.model.api.review.NoteRequest;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.api.review.SnoozeRequest;

/** What people do with a review short of deciding. */
final class ReviewActions {
  private ReviewActions() {}

  /** The review that is meant. */
  static final class Target {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "REVIEW", description = "RUN/STAGE/ATTEMPT")
    private String review = "";

    void send(String action, Object body) {
      ReviewDetail detail =
          common.connect().post(ReviewName.path(review, "/" + action), body, ReviewDetail.class);
      ReviewView now = detail.review();
      common
          .out()
          .result(
              detail,
              "Review "
                  + now.reviewId()
                  + " is "
                  + now.state()
                  + now.snoozedUntil().map(until -> " until " + until).orElse("")
                  + ", assigned to "
                  + now.assignee().orElse("nobody")
                  + ", with "
                  + detail.notes().size()
                  + " notes.");
    }
  }

  /** Says who shall look at it. */
  @Command(
      name = "assign",
      description = "Says who shall look at it; without a name, nobody.",
      mixinStandardHelpOptions = true)
  static final class Assign implements Runnable {
    @Mixin private Target target = new Target();

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "A person's name.")
    private @Nullable String assignee;

    @Override
    public void run() {
      target.send("assign", new AssignRequest(Optional.ofNullable(assignee)));
    }
  }

  /** Writes a note on it. */
  @Command(
      name = "note",
      description = "Writes a note on it; notes are never taken back.",
      mixinStandardHelpOptions = true)
  static final class Note implements Runnable {
    @Mixin private Target target = new Target();

    @Parameters(index = "1", paramLabel = "TEXT", description = "The note.")
    private String text = "";

    @Override
    public void run() {
      target.send("note", new NoteRequest(text));
    }
  }

  /** Sets it aside for a while. */
  @Command(
      name = "snooze",
      description = "Sets it aside for a while, with a reason, or takes it up again.",
      mixinStandardHelpOptions = true)
  static final class Snooze implements Runnable {
    @Mixin private Target target = new Target();

    @ArgGroup(multiplicity = "1")
    private When when = new When();

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "Why; needed to set it aside.")
    private String reason = "";

    /** One of the two. */
    static final class When {
      @Option(names = "--for", paramLabel = "TIME", description = "How long, as 4h or 3d.")
      private @Nullable String time;

      @Option(names = "--wake", description = "Take it up again now.")
      private boolean wake;

      Optional<Instant> until() {
        return wake || time == null
            ? Optional.empty()
            : Optional.of(Instant.now().plus(Durations.parse(time)));
      }
    }

    @Override
    public void run() {
      target.send("snooze", new SnoozeRequest(when.until(), reason));
    }
  }
}
