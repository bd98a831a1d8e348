package pond.model.runfile;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pond.model.located.Located;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.Tightening;
import pond.model.tag.TagRefusedException;
import pond.model.tag.Tier;
import pond.model.text.DidYouMean;

/** Reads the sandbox of a stage (spec section 3). */
final class SandboxReader {
  private static final Set<String> FIELDS = Set.of("profile", "tier", "limits");
  private static final Set<String> TIERS = words(Stream.of(Tier.values()).map(Tier::word));
  private static final Set<String> PROFILES =
      words(Stream.of(SandboxProfile.values()).map(SandboxProfile::wire));
  private static final Set<String> LIMITS = words(Stream.of(Limit.values()).map(Limit::wire));
  private static final String FIX =
      "Write \"sandbox\": { \"profile\": \"untrusted-code-write\", \"tier\": \"trusted\" }.";

  private SandboxReader() {}

  /** The sandbox; empty when a problem was told. An absent one is confined and trusted. */
  static Optional<StageSandbox> read(Optional<Cursor> sandbox, Optional<Duration> timeout) {
    if (sandbox.isPresent()
        && !sandbox.get().isObjectWith(FIELDS, ProblemCode.FIELD_UNKNOWN, FIX)) {
      return Optional.empty();
    }
    Optional<Cursor> profileAt = sandbox.flatMap(s -> s.field("profile"));
    Optional<Cursor> tierAt = sandbox.flatMap(s -> s.field("tier"));
    Optional<SandboxProfile> profile =
        profileAt.isEmpty()
            ? Optional.of(SandboxProfile.UNTRUSTED_CODE_WRITE)
            : profileAt.flatMap(SandboxReader::profile);
    Optional<Tier> tier =
        tierAt.isEmpty() ? Optional.of(Tier.TRUSTED) : tierAt.flatMap(SandboxReader::tier);
    Optional<Map<Limit, Long>> asked = asked(sandbox.flatMap(s -> s.field("limits")), profile);
    if (profile.isEmpty() || tier.isEmpty() || asked.isEmpty()) {
      return Optional.empty();
    }
    if (!StageSandbox.isAllowed(profile.get(), tier.get())) {
      refuseNone(tierAt.or(() -> profileAt));
      return Optional.empty();
    }
    JobLimits limits = limits(profile.get(), asked.get(), timeout);
    return Optional.of(new StageSandbox(profile.get(), tier.get(), limits));
  }

  private static void refuseNone(Optional<Cursor> at) {
    at.ifPresent(
        cursor ->
            cursor.problem(
                ProblemCode.PROFILE_NEEDS_TIER_ANY,
                "Profile none holds nothing, so it exists for development only.",
                "Use untrusted-code-write, or write \"tier\": \"any\"."));
  }

  private static Optional<SandboxProfile> profile(Cursor at) {
    Optional<String> word = at.text("Use " + String.join(", ", PROFILES) + ".");
    Optional<SandboxProfile> profile = word.flatMap(SandboxProfile::parse);
    if (word.isPresent() && profile.isEmpty()) {
      at.problem(
          ProblemCode.PROFILE_UNKNOWN,
          "There is no profile " + Cursor.quoted(word.get()) + ".",
          DidYouMean.hint(word.get(), PROFILES));
    }
    return profile;
  }

  private static Optional<Tier> tier(Cursor at) {
    Optional<String> word = at.text("Use any, byo or trusted.");
    try {
      return word.map(Tier::parse);
    } catch (TagRefusedException e) {
      String text = word.orElse("");
      at.problem(
          ProblemCode.TIER_UNKNOWN,
          "There is no tier " + Cursor.quoted(text) + ".",
          DidYouMean.hint(text, TIERS));
      return Optional.empty();
    }
  }

  /** The limits that the file names, each checked; empty when one is wrong. */
  private static Optional<Map<Limit, Long>> asked(
      Optional<Cursor> limits, Optional<SandboxProfile> profile) {
    Map<Limit, Long> asked = new EnumMap<>(Limit.class);
    if (limits.isEmpty()) {
      return Optional.of(asked);
    }
    Cursor at = limits.get();
    int before = at.problems().size();
    String fix = "Write \"limits\": { \"memory_bytes\": 1073741824 }.";
    if (at.isObjectWith(LIMITS, ProblemCode.LIMIT_UNKNOWN, fix)
        && at.value() instanceof Located.Obj object) {
      for (Located.Field field : object.fields()) {
        Limit.parse(field.name()).ifPresent(limit -> readLimit(at, limit, profile, asked));
      }
    }
    return at.problems().size() == before ? Optional.of(asked) : Optional.empty();
  }

  private static void readLimit(
      Cursor limits, Limit limit, Optional<SandboxProfile> profile, Map<Limit, Long> asked) {
    Cursor at = limits.field(limit.wire()).orElse(limits);
    if (limit == Limit.WALL_CLOCK) {
      at.problem(
          ProblemCode.LIMIT_IS_TIMEOUT,
          "The time of a stage is not set here.",
          "Remove it and write \"timeout\": \"10m\" in the stage.");
      return;
    }
    Optional<Long> value = at.whole("Write the number without quotes, in the unit of the name.");
    if (value.isPresent() && profile.isPresent()) {
      check(at, JobLimits.defaults(profile.get()).tighten(Map.of(limit, value.get())));
      asked.put(limit, value.get());
    }
  }

  private static void check(Cursor at, Tightening answer) {
    if (answer instanceof Tightening.Loosens loosens) {
      at.problem(
          ProblemCode.LIMIT_LOOSENS,
          "A limit can only be lowered, and " + loosens.asked() + " is above the profile's.",
          "Use at most " + loosens.allowed() + ", or leave it out.");
    } else if (answer instanceof Tightening.TooSmall small) {
      at.problem(
          ProblemCode.LIMIT_TOO_SMALL,
          "With " + small.asked() + " no sandbox can start.",
          "Use at least " + small.least() + ".");
    }
  }

  /** Spec section 3, steps 1 and 2. */
  private static JobLimits limits(
      SandboxProfile profile, Map<Limit, Long> asked, Optional<Duration> timeout) {
    JobLimits usual = JobLimits.defaults(profile);
    Map<Limit, Long> values = new EnumMap<>(usual.values());
    values.putAll(asked);
    long wall = usual.get(Limit.WALL_CLOCK);
    long seconds = timeout.map(Duration::toSeconds).orElse(wall);
    values.put(Limit.WALL_CLOCK, seconds);
    if (seconds > wall && !asked.containsKey(Limit.CPU)) {
      values.put(Limit.CPU, Math.ceilDiv(usual.get(Limit.CPU) * seconds, wall));
    }
    return new JobLimits(values);
  }

  private static Set<String> words(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new));
  }
}
