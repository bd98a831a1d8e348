package pond.authority.review.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pond.model.statement.Decision.Choice;
import pond.model.verdict.FlagReason;

/** Every rule of docs/spec/review.md section 4, one by one. */
final class ReviewPolicyTest {
  private static final String REASON = "the partner explained it";

  @ParameterizedTest
  @EnumSource(
      value = FlagReason.class,
      names = {"BAD_SIGNATURE", "UNSIGNED", "MALFORMED", "UNPINNED_KEY", "REVOKED_KEY"})
  void decide_acceptWhenNobodyCanSayWhoSigned_isRefused(FlagReason reason) {
    assertRefused(ReviewRefusal.ACCEPT_NOT_ALLOWED, new Facts().reasons(reason), Choice.ACCEPT);
    assertRefused(
        ReviewRefusal.ACCEPT_NOT_ALLOWED,
        new Facts().reasons(FlagReason.INPUT_MISMATCH, reason),
        Choice.ACCEPT);
    assertApplies(new Facts().reasons(reason), Choice.REJECT);
    assertApplies(new Facts().reasons(reason), Choice.RERUN_ON_TRUSTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = FlagReason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BAD_SIGNATURE", "UNSIGNED", "MALFORMED", "UNPINNED_KEY", "REVOKED_KEY"})
  void decide_acceptOfASignedResult_applies(FlagReason reason) {
    assertApplies(new Facts().reasons(reason), Choice.ACCEPT);
  }

  @Test
  void decide_shortReason_isRefused() {
    Facts facts = new Facts();
    assertEquals(
        new Ruling.Refuse(ReviewRefusal.REASON_SHORT),
        ReviewPolicy.decide(facts.get(), wish(facts, Choice.REJECT, " too short  ", "anna")));
  }

  @Test
  void decide_otherReasonsThanTheVerdicts_isRefused() {
    ReviewFacts facts =
        new Facts().reasons(FlagReason.INPUT_MISMATCH, FlagReason.OUTPUT_MISMATCH).get();
    for (List<String> seen :
        List.of(
            List.<String>of(),
            List.of("INPUT_MISMATCH"),
            List.of("INPUT_MISMATCH", "OUTPUT_MISMATCH", "EXPIRED"))) {
      assertEquals(
          new Ruling.Refuse(ReviewRefusal.REASONS_CHANGED),
          ReviewPolicy.decide(facts, new ReviewPolicy.Wish(Choice.REJECT, REASON, seen, "anna")));
    }
    List<String> turned = List.of("OUTPUT_MISMATCH", "INPUT_MISMATCH");
    assertInstanceOf(
        Ruling.Apply.class,
        ReviewPolicy.decide(facts, new ReviewPolicy.Wish(Choice.REJECT, REASON, turned, "anna")));
  }

  @Test
  void decide_decidedReview_isRefused() {
    for (Choice before : Choice.values()) {
      for (Choice now : Choice.values()) {
        if (before == Choice.RERUN_ON_TRUSTED && now == before) {
          assertApplies(new Facts().decided(before), now);
        } else {
          assertRefused(ReviewRefusal.REVIEW_DECIDED, new Facts().decided(before), now);
        }
      }
    }
  }

  @Test
  void decide_anotherRerun_waitsForTheFirstAndForNoDependent() {
    Facts running = new Facts().decided(Choice.RERUN_ON_TRUSTED);
    running.rerunning = true;
    assertRefused(ReviewRefusal.RERUN_RUNNING, running, Choice.RERUN_ON_TRUSTED);
    Facts late = new Facts().decided(Choice.RERUN_ON_TRUSTED);
    late.dependentsStarted = true;
    assertRefused(ReviewRefusal.RERUN_TOO_LATE, late, Choice.RERUN_ON_TRUSTED);
  }

  @Test
  void decide_cancelledRun_goesNoFurther() {
    Facts cancelled = new Facts();
    cancelled.cancelled = true;
    assertRefused(ReviewRefusal.RUN_CANCELLED, cancelled, Choice.ACCEPT);
    assertRefused(ReviewRefusal.RUN_CANCELLED, cancelled, Choice.RERUN_ON_TRUSTED);
    assertApplies(cancelled, Choice.REJECT);
  }

  @Test
  void decide_acceptOfAnOutputThatDoesNotOpen_isRefusedWhenOthersWouldUseIt() {
    Facts closed = new Facts();
    closed.opens = false;
    assertRefused(ReviewRefusal.OUTPUT_NOT_OPENED, closed, Choice.ACCEPT);
    closed.needsOutput = false;
    assertApplies(closed, Choice.ACCEPT);
  }

  @Test
  void decide_fourEyes_needTwoDifferentPeople() {
    Facts facts = new Facts();
    facts.fourEyes = true;
    assertInstanceOf(Ruling.AwaitSecond.class, decide(facts, Choice.ACCEPT, "anna"));
    facts.firstAccept = Optional.of("anna");
    assertEquals(
        new Ruling.Refuse(ReviewRefusal.SAME_PERSON), decide(facts, Choice.ACCEPT, "anna"));
    assertInstanceOf(Ruling.Apply.class, decide(facts, Choice.ACCEPT, "bert"));
    assertInstanceOf(Ruling.Apply.class, decide(facts, Choice.REJECT, "anna"));
  }

  @Test
  void decide_acceptSwitchedOff_isRefused() {
    Facts facts = new Facts();
    facts.mayAccept = false;
    assertRefused(ReviewRefusal.ACCEPT_SWITCHED_OFF, facts, Choice.ACCEPT);
  }

  private static void assertRefused(ReviewRefusal reason, Facts facts, Choice choice) {
    assertEquals(new Ruling.Refuse(reason), decide(facts, choice, "anna"));
  }

  private static void assertApplies(Facts facts, Choice choice) {
    assertEquals(new Ruling.Apply(), decide(facts, choice, "anna"));
  }

  private static Ruling decide(Facts facts, Choice choice, String by) {
    return ReviewPolicy.decide(facts.get(), wish(facts, choice, REASON, by));
  }

  private static ReviewPolicy.Wish wish(Facts facts, Choice choice, String reason, String by) {
    return new ReviewPolicy.Wish(
        choice, reason, facts.reasons.stream().map(Enum::name).toList(), by);
  }

  private static final class Facts {
    private List<FlagReason> reasons = List.of(FlagReason.INPUT_MISMATCH);
    private Optional<Choice> decided = Optional.empty();
    private Optional<String> firstAccept = Optional.empty();
    private boolean cancelled;
    private boolean rerunning;
    private boolean dependentsStarted;
    private boolean needsOutput = true;
    private boolean opens = true;
    private boolean fourEyes;
    private boolean mayAccept = true;

    Facts reasons(FlagReason... some) {
      reasons = List.of(some);
      return this;
    }

    Facts decided(Choice choice) {
      decided = Optional.of(choice);
      return this;
    }

    ReviewFacts get() {
      return new ReviewFacts(
          reasons,
          decided,
          firstAccept,
          cancelled,
          rerunning,
          dependentsStarted,
          needsOutput,
          opens,
          fourEyes,
          mayAccept);
    }
  }
}
