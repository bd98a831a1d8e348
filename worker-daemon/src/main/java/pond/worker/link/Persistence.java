package pond.worker.link;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Repeats a request while its failure is temporary and nobody has called it off. */
public final class Persistence {
  private final Pause pause;
  private final RandomGenerator random;
  private final Predicate<LinkException> worthRepeating;

  private Persistence(
      Pause pause, RandomGenerator random, Predicate<LinkException> worthRepeating) {
    this.pause = pause;
    this.random = random;
    this.worthRepeating = worthRepeating;
  }

  /** For a person who waits: what will not change by itself is told at once. */
  public static Persistence attended(Pause pause, RandomGenerator random) {
    return new Persistence(pause, random, LinkException::temporary);
  }

  /**
   * For a daemon: a wrong server may be a hotel's login page today and the right one tomorrow. It
   * gets nothing either way.
   */
  public static Persistence unattended(Pause pause, RandomGenerator random) {
    return new Persistence(
        pause, random, e -> e.temporary() || e.kind() == LinkException.Kind.WRONG_SERVER);
  }

  /** A request that can fail in other ways too; those are never repeated. */
  @FunctionalInterface
  public interface Work<T, E1 extends Exception, E2 extends Exception> {
    T run() throws LinkException, InterruptedException, E1, E2;
  }

  /** A request that can fail. */
  @FunctionalInterface
  public interface Request<T> {
    T send() throws LinkException, InterruptedException;
  }

  /**
   * The first answer.
   *
   * @param goOn asked before each repetition
   * @throws LinkException the failure that is not temporary, or the last one when called off
   */
  public <T> T untilAnswered(Request<T> request, BooleanSupplier goOn)
      throws LinkException, InterruptedException {
    return this.<T, RuntimeException, RuntimeException>untilDone(request::send, goOn);
  }

  /** Like {@link #untilAnswered}, for work around a request. */
  public <T, E1 extends Exception, E2 extends Exception> T untilDone(
      Work<T, E1, E2> work, BooleanSupplier goOn)
      throws LinkException, InterruptedException, E1, E2 {
    Backoff backoff = new Backoff(random);
    while (true) {
      try {
        return work.run();
      } catch (LinkException e) {
        if (!worthRepeating.test(e) || !goOn.getAsBoolean()) {
          throw e;
        }
        pause.pause(backoff.next(e.retryAfter()));
      }
    }
  }
}
