package pond.console.runs.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.runs.fake.SampleRun;
import pond.console.runs.timeline.Timeline.Kind;

class TimelineTest {
  @Test
  void of_finishedAttempts_splitsWaitingLeaseAndRun() {
    Timeline line = Timeline.of(SampleRun.flagged(), SampleRun.NOW);
    Timeline.Bar build = line.bars().getFirst();
    assertEquals("build", build.stageId());
    assertEquals(
        List.of(Kind.WAITING, Kind.LEASED, Kind.RUNNING),
        build.parts().stream().map(Timeline.Part::kind).toList());
    assertEquals(
        List.of(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(5)),
        build.parts().stream().map(Timeline.Part::length).toList());
    assertEquals(Optional.of(SampleRun.at(10)), build.judged());
    assertEquals(0.0, line.at(line.from()));
    assertEquals(1.0, line.at(line.to()));
  }

  @Test
  void of_stageThatNeedsAnother_waitsFromTheEndOfIt() {
    Timeline line = Timeline.of(SampleRun.flagged(), SampleRun.NOW);
    Timeline.Bar test = line.bars().get(1);
    assertEquals(SampleRun.at(10), test.parts().getFirst().from());
  }

  @Test
  void of_runThatGoesOn_endsNow() {
    Timeline line = Timeline.of(SampleRun.running(), SampleRun.at(40));
    assertEquals(SampleRun.at(40), line.to());
    Timeline.Bar running = line.bars().getFirst();
    assertEquals(Kind.RUNNING, running.parts().getLast().kind());
    assertTrue(running.judged().isEmpty());
    Timeline.Bar waiting = line.bars().getLast();
    assertEquals(0, waiting.attempt());
    assertEquals(Kind.WAITING, waiting.parts().getFirst().kind());
  }

  @Test
  void of_clocksThatDisagree_staysWithinTheTimeline() {
    Timeline line = Timeline.of(SampleRun.running(), SampleRun.at(-5));
    assertTrue(line.to().isAfter(line.from()));
    line.bars().stream()
        .flatMap(bar -> bar.parts().stream())
        .forEach(
            part ->
                assertTrue(!part.from().isBefore(line.from()) && !part.to().isAfter(line.to())));
  }
}
