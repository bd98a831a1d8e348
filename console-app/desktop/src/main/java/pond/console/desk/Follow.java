package pond.console.desk;

import java.time.Duration;
import java.util.Optional;
import pond.client.ApiClient;
import pond.client.ClientException;
import pond.client.EventFollower;
import pond.console.hop.Hop;
import pond.console.notice.Notices;
import pond.model.api.live.LiveEvent;

/** Follows the authority's events into the bulletin, until it is closed. */
public final class Follow implements AutoCloseable {
  private final EventFollower follower;

  private Follow(EventFollower follower) {
    this.follower = follower;
  }

  /** Starts following; what makes it end for good is told. */
  public static Follow start(ApiClient api, LiveBulletin bulletin, Hop hop, Notices notices) {
    EventFollower follower =
        EventFollower.of(
            api,
            new EventFollower.Watcher() {
              @Override
              public void connected() {}

              @Override
              public void lost(ClientException why, Duration pause) {
                bulletin.lost();
              }
            });
    hop.call(
        () -> {
          try {
            return handOn(follower, bulletin);
          } finally {
            bulletin.lost();
          }
        },
        ended -> {},
        notices::problem);
    return new Follow(follower);
  }

  private static long handOn(EventFollower follower, LiveBulletin bulletin) {
    long count = 0;
    Optional<LiveEvent> event = follower.next();
    while (event.isPresent()) {
      bulletin.take(event.get());
      count++;
      event = follower.next();
    }
    return count;
  }

  @Override
  public void close() {
    follower.close();
  }
}
