package pond.client;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of an operator API as typed: {@code https://HOST:PORT} and nothing else. */
public final class AuthorityUrl {
  /** Where {@code pond serve} listens for operators unless told otherwise. */
  public static final int DEFAULT_PORT = 7444;

  private AuthorityUrl() {}

  /** Parses or ends the command with a sentence. */
  public static URI parse(String text) {
    try {
      URI uri = new URI(text.strip());
      boolean plain =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      if (plain) {
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new URI("https", null, uri.getHost(), port, null, null, null);
      }
    } catch (URISyntaxException e) {
      throw invalid();
    }
    throw invalid();
  }

  // What was typed is not repeated: it may be a code that was pasted into the wrong place.
  private static ClientException invalid() {
    return new ClientException(
        ExitCode.USAGE,
        "ADDRESS_INVALID",
        "That is not the address of an authority.",
        "Write https://HOST:" + DEFAULT_PORT + ", as the operator told you.");
  }
}
