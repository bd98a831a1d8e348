package pond.authority.api.route;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import pond.listener.RateLimiter;
import pond.listener.http.Response;

/** How often strangers of one network may try. */
public final class StrangerLimiter {
  /** Attempts at once. */
  public static final int BURST = 10;

  /** One more attempt each. */
  public static final Duration REFILL = Duration.ofSeconds(6);

  private static final int MAX_NETWORKS = 20_000;

  private final RateLimiter networks;

  public StrangerLimiter(InstantSource clock) {
    this.networks = new RateLimiter(BURST, REFILL, MAX_NETWORKS, clock);
  }

  /** False means "too many, answer {@link #slowDown()}". */
  public boolean admits(InetAddress address) {
    return networks.tryAcquire(network(address));
  }

  /** 429; says when to come back. */
  public static Response slowDown() {
    return new Response.Problem(
        Refused.SLOW_DOWN.refusal().error(),
        Map.of("Retry-After", String.valueOf(REFILL.toSeconds())));
  }

  /** An IPv6 host owns a whole /64, so that counts as one address. */
  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    int length = address instanceof Inet6Address ? 8 : bytes.length;
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
  }
}
