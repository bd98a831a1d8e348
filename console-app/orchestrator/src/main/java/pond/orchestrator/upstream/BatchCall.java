package pond.orchestrator.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pond.listener.http.ApiException;

/**
 * Asks for many at once. When that fails, each is asked alone, so that one worker's ask that the
 * authority cannot digest does not fail everybody's. Three failures in a row mean that the
 * authority itself is down, and the rest is not tried.
 */
public final class BatchCall<A, R> {
  private static final int GIVE_UP_AFTER = 3;

  private final Function<List<A>, List<R>> call;

  public BatchCall(Function<List<A>, List<R>> call) {
    this.call = call;
  }

  /** One answer for each ask, in order. */
  public List<Answer<R>> run(List<A> asks) {
    try {
      return call.apply(asks).stream().map(Answer::of).toList();
    } catch (ApiException e) {
      return asks.size() == 1 ? List.of(Answer.failed(e)) : oneByOne(asks, e);
    }
  }

  private List<Answer<R>> oneByOne(List<A> asks, ApiException batchFailure) {
    List<Answer<R>> answers = new ArrayList<>(asks.size());
    int failuresInRow = 0;
    for (A ask : asks) {
      if (failuresInRow >= GIVE_UP_AFTER) {
        answers.add(Answer.failed(batchFailure));
        continue;
      }
      Answer<R> answer = run(List.of(ask)).get(0);
      failuresInRow = answer.isFailure() ? failuresInRow + 1 : 0;
      answers.add(answer);
    }
    return answers;
  }
}
