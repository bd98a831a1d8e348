package pond.cli.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.show.Inert;
import pond.cli.show.Out;
import pond.client.ClientException;
import pond.client.EventFollower;
import pond.model.api.live.LiveEvent;

/** Prints what changes, as it does, until interrupted. */
@Command(
    name = "events",
    description = "Prints what changes, as it does, until interrupted.",
    mixinStandardHelpOptions = true)
public final class EventsCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Only these kinds, such as run,worker.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--after",
      paramLabel = "TOKEN",
      description = "Go on after this token (default: from now).")
  private @Nullable String after;

  @Option(names = "--limit", paramLabel = "N", description = "End after so many events.")
  private long limit = Long.MAX_VALUE;

  @Override
  public void run() {
    Out out = common.out();
    try (EventFollower follower =
        new EventFollower(
            common.connect()::download,
            EventFollower.Pace.DEFAULT,
            remarks(out),
            Optional.ofNullable(after))) {
      long shown = 0;
      while (shown < limit) {
        Optional<LiveEvent> event = follower.next();
        if (event.isEmpty()) {
          return;
        }
        if (isWanted(event.get())) {
          print(out, event.get());
          shown++;
        }
      }
    }
  }

  private boolean isWanted(LiveEvent event) {
    return switch (event.kind()) {
      case "ping", "hello" -> kinds.contains(event.kind());
      case "reset" -> true;
      default -> kinds.isEmpty() || kinds.contains(event.kind());
    };
  }

  private static void print(Out out, LiveEvent event) {
    if (out.isJson()) {
      out.jsonLine(event);
    } else {
      String text =
          event.at() + "  " + event.kind() + "  " + event.id() + "  (" + event.token() + ")";
      out.raw(Inert.line(text) + "\n");
    }
  }

  private static EventFollower.Watcher remarks(Out out) {
    return new EventFollower.Watcher() {
      @Override
      public void connected() {
        out.remark("Connected. Ctrl+C ends.");
      }

      @Override
      public void lost(ClientException why, Duration pause) {
        out.remark(
            why.problem().message() + " Trying again in " + pause.toMillis() / 1000.0 + " s.");
      }
    };
  }
}
