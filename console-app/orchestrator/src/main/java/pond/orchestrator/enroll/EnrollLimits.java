package pond.orchestrator.enroll;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import pond.listener.RateLimiter;

/** How often strangers may try: per address and per code. */
final class EnrollLimits {
  private static final int MAX_KEYS = 20_000;

  private final RateLimiter addresses;
  private final RateLimiter codes;
  private final Duration refill;

  EnrollLimits(int burst, Duration refill, InstantSource clock) {
    this.addresses = new RateLimiter(2 * burst, refill, MAX_KEYS, clock);
    this.codes = new RateLimiter(burst, refill, MAX_KEYS, clock);
    this.refill = refill;
  }

  boolean allowsAddress(InetAddress address) {
    return addresses.tryAcquire(network(address));
  }

  boolean allowsCode(String codeId) {
    return codes.tryAcquire(codeId);
  }

  Duration retryAfter() {
    return refill;
  }

  /** An IPv6 host owns a whole /64, so that counts as one address. */
  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    int length = address instanceof Inet6Address ? 8 : bytes.length;
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
  }
}
