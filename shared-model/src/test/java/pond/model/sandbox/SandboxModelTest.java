package pond.model.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxModelTest {
  private static final JobLimits WRITE = JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_WRITE);

  @Test
  void parse_exactWordsOnly_roundTrips() {
    for (SandboxProfile profile : SandboxProfile.values()) {
      assertEquals(Optional.of(profile), SandboxProfile.parse(profile.wire()));
    }
    for (Outcome outcome : Outcome.values()) {
      assertEquals(Optional.of(outcome), Outcome.parse(outcome.wire()));
    }
    for (Limit limit : Limit.values()) {
      assertEquals(Optional.of(limit), Limit.parse(limit.wire()));
    }
    assertTrue(SandboxProfile.parse("Untrusted-code-read").isEmpty());
    assertTrue(SandboxProfile.parse("").isEmpty());
    assertTrue(Outcome.parse("EXITED").isEmpty());
  }

  @Test
  void tighten_lowerValue_isTaken() {
    Tightening answer = WRITE.tighten(Map.of(Limit.MEMORY, 64L << 20));
    JobLimits limits = assertInstanceOf(Tightening.Tightened.class, answer).limits();
    assertEquals(64L << 20, limits.memoryBytes());
    assertEquals(WRITE.pids(), limits.pids());
    assertTrue(limits.within(WRITE));
  }

  @Test
  void tighten_higherValue_isRefused() {
    Tightening answer = WRITE.tighten(Map.of(Limit.PIDS, WRITE.pids() + 1));
    assertEquals(new Tightening.Loosens(Limit.PIDS, WRITE.pids() + 1, WRITE.pids()), answer);
  }

  @Test
  void tighten_zeroOrNegative_isRefused() {
    assertInstanceOf(Tightening.TooSmall.class, WRITE.tighten(Map.of(Limit.WALL_CLOCK, 0L)));
    assertInstanceOf(Tightening.TooSmall.class, WRITE.tighten(Map.of(Limit.MEMORY, -1L)));
  }

  @Test
  void tightest_mixed_takesTheLowerOfEach() {
    JobLimits read = JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_READ);
    JobLimits both = WRITE.tightest(read);
    assertTrue(both.within(read));
    assertTrue(both.within(WRITE));
  }

  @Test
  void construct_missingLimit_isRefused() {
    Map<Limit, Long> values = new EnumMap<>(WRITE.values());
    values.remove(Limit.PIDS);
    assertThrows(IllegalArgumentException.class, () -> new JobLimits(values));
  }

  @Test
  void weakness_everyPropertyProved_isNone() {
    assertEquals(Optional.empty(), report(proved()).weakness(report(proved()).profile(), WRITE));
  }

  @Test
  void weakness_missingProperty_isNamed() {
    Map<SandboxProperty, PropertyState> properties = proved();
    properties.remove(SandboxProperty.SYSCALL_FILTER);
    Optional<String> weakness =
        report(properties).weakness(SandboxProfile.UNTRUSTED_CODE_WRITE, WRITE);
    assertEquals(Optional.of("The worker did not prove syscall.filter."), weakness);
  }

  @Test
  void weakness_otherProfileOrLooserLimits_isNamed() {
    SandboxReport report = report(proved());
    assertTrue(report.weakness(SandboxProfile.UNTRUSTED_CODE_READ, WRITE).isPresent());
    assertTrue(
        SandboxReport.unconfined(WRITE)
            .weakness(SandboxProfile.UNTRUSTED_CODE_WRITE, WRITE)
            .isPresent());
    JobLimits lower = JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_READ);
    assertTrue(report.weakness(SandboxProfile.UNTRUSTED_CODE_WRITE, lower).isPresent());
  }

  private static Map<SandboxProperty, PropertyState> proved() {
    Map<SandboxProperty, PropertyState> all = new EnumMap<>(SandboxProperty.class);
    for (SandboxProperty property : SandboxProperty.values()) {
      all.put(property, PropertyState.PROVED);
    }
    return all;
  }

  private static SandboxReport report(Map<SandboxProperty, PropertyState> properties) {
    return new SandboxReport(
        SandboxProfile.UNTRUSTED_CODE_WRITE,
        "bubblewrap",
        "0.8.0",
        "none",
        "watchdog",
        WRITE,
        properties);
  }
}
