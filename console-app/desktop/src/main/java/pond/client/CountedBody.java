package pond.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** A request body that tells how much of it has gone out. */
record CountedBody(BodyPublisher content, LongConsumer sent) implements BodyPublisher {
  @Override
  public long contentLength() {
    return content.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> to) {
    content.subscribe(new Counting(to, sent));
  }

  private static final class Counting implements Flow.Subscriber<ByteBuffer> {
    private final Flow.Subscriber<? super ByteBuffer> to;
    private final LongConsumer sent;
    private long total;

    Counting(Flow.Subscriber<? super ByteBuffer> to, LongConsumer sent) {
      this.to = to;
      this.sent = sent;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      to.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer part) {
      total += part.remaining();
      to.onNext(part);
      sent.accept(total);
    }

    @Override
    public void onError(Throwable failure) {
      to.onError(failure);
    }

    @Override
    public void onComplete() {
      to.onComplete();
    }
  }
}
