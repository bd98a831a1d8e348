package pond.console.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.notice.Question;
import pond.console.notice.Question.Reason;

class AskingStateTest {
  private final List<String> answers = new ArrayList<>();

  @Test
  void confirm_withoutEnoughReason_doesNothing() {
    AskingState state = state(danger());
    state.reason().set("   too few   ");
    assertEquals(3, state.missing().get());
    assertFalse(state.ready().get());
    assertFalse(state.confirm());
    assertEquals(List.of(), answers);
  }

  @Test
  void confirm_withAReason_answersOnceAndStripped() {
    AskingState state = state(danger());
    state.useTemplate("Key was lost.");
    assertTrue(state.confirm());
    assertFalse(state.confirm());
    assertEquals(List.of("Key was lost."), answers);
  }

  @Test
  void ready_withANameToType_needsItExactly() {
    Question forget =
        new Question("Forget?", "Gone.", "Forget", true, Reason.NONE, Optional.of("gpu-07"));
    AskingState state = state(forget);
    state.typedName().set("GPU-07");
    assertFalse(state.ready().get());
    state.typedName().set("gpu-07");
    assertTrue(state.ready().get());
  }

  @Test
  void ask_whileAnotherIsOpen_waits() {
    InFrameAsking asking = new InFrameAsking();
    asking.ask(Question.confirm("One", "", "Do"), answer -> answers.add("one"));
    asking.ask(Question.confirm("Two", "", "Do"), answer -> answers.add("two"));
    AskingState first = Objects.requireNonNull(asking.open().get());
    assertEquals("One", first.question().title());
    asking.closed(first);
    AskingState second = Objects.requireNonNull(asking.open().get());
    assertEquals("Two", second.question().title());
    asking.closed(second);
    assertNull(asking.open().get());
    assertEquals(List.of(), answers);
  }

  private AskingState state(Question question) {
    return new AskingState(question, answer -> answers.add(answer.reason()));
  }

  private static Question danger() {
    return Question.danger("Revoke?", "It ends.", "Revoke", Reason.required(10, "Key was lost."));
  }
}
