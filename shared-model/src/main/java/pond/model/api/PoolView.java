package pond.model.api;

import java.util.Objects;

/** A pool: the workers that were granted its tag, and the work that waits for it. */
public record PoolView(String pool, int workers, int online, int ready, int leased) {
  public PoolView {
    Objects.requireNonNull(pool, "pool is missing");
  }
}
