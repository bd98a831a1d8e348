package pond.worker.link;

import java.net.URI;
import java.util.Locale;

/** Where an orchestrator listens: {@code https://host[:port]} and nothing else. */
public record OrchestratorUrl(URI value) {
  /** Reads what a person typed; a final slash is dropped. */
  public static OrchestratorUrl parse(String text) {
    String trimmed = text.strip();
    URI uri;
    try {
      uri =
          URI.create(trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
    } catch (IllegalArgumentException e) {
      throw refused(trimmed, e);
    }
    return new OrchestratorUrl(uri);
  }

  public OrchestratorUrl {
    boolean plain =
        "https".equals(value.getScheme())
            && value.getHost() != null
            && value.getUserInfo() == null
            && value.getRawPath().isEmpty()
            && value.getRawQuery() == null
            && value.getRawFragment() == null;
    if (!plain) {
      throw refused(value.toString(), null);
    }
    value = URI.create(value.toString().toLowerCase(Locale.ROOT));
  }

  public String host() {
    return value.getHost();
  }

  public int port() {
    return value.getPort() < 0 ? 443 : value.getPort();
  }

  URI at(String path) {
    return URI.create(value + path);
  }

  @Override
  public String toString() {
    return value.toString();
  }

  private static IllegalArgumentException refused(
      String text, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IllegalArgumentException(
        "Not an orchestrator address: "
            + text
            + ". Write it as https://host:7443, without path or password.",
        cause);
  }
}
