package pond.orchestrator.upstream;

import org.jspecify.annotations.Nullable;
import pond.listener.http.ApiException;

/** One ask's share of a batch: its reply, or why there is none. */
public final class Answer<R> {
  private final @Nullable R reply;
  private final @Nullable ApiException failure;

  private Answer(@Nullable R reply, @Nullable ApiException failure) {
    this.reply = reply;
    this.failure = failure;
  }

  public static <R> Answer<R> of(R reply) {
    return new Answer<>(reply, null);
  }

  public static <R> Answer<R> failed(ApiException failure) {
    return new Answer<>(null, failure);
  }

  public boolean isFailure() {
    return failure != null;
  }

  /** The reply; throws the failure when there is none. */
  public R get() {
    if (reply == null) {
      throw failure == null ? new IllegalStateException("neither reply nor failure") : failure;
    }
    return reply;
  }
}
