package pond.orchestrator.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pond.listener.http.ApiException;
import pond.orchestrator.reply.Refused;

class BatchCallTest {
  private final List<List<Integer>> calls = new ArrayList<>();

  private List<String> refusingSeven(List<Integer> asks) {
    calls.add(asks);
    if (asks.contains(7)) {
      throw Refused.authorityUnavailable();
    }
    return asks.stream().map(ask -> "reply " + ask).toList();
  }

  @Test
  void batch_withoutTrouble_isOneCall() {
    var answers = new BatchCall<>(this::refusingSeven).run(List.of(1, 2, 3));
    assertEquals("reply 2", answers.get(1).get());
    assertEquals(1, calls.size());
  }

  @Test
  void batch_withOnePoisonousAsk_failsForThatOneOnly() {
    var answers = new BatchCall<>(this::refusingSeven).run(List.of(5, 6, 7, 8));
    assertEquals("reply 5", answers.get(0).get());
    assertEquals("reply 6", answers.get(1).get());
    assertThrows(ApiException.class, () -> answers.get(2).get());
    assertEquals("reply 8", answers.get(3).get());
  }

  @Test
  void batch_whenNobodyAnswers_givesUpEarly() {
    List<Integer> asks = IntStream.range(0, 500).boxed().toList();
    var answers = new BatchCall<Integer, String>(this::failing).run(asks);
    assertEquals(500, answers.stream().filter(Answer::isFailure).count());
    assertEquals(4, calls.size());
  }

  private List<String> failing(List<Integer> asks) {
    calls.add(asks);
    throw Refused.authorityUnavailable();
  }
}
