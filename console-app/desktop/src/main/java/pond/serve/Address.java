package pond.serve;

import pond.client.ClientException;
import pond.client.ExitCode;

/** A host and port as typed. */
public record Address(String host, int port) {
  /** Reads HOST:PORT or ends the command with a sentence. */
  public static Address parse(String text) {
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new ClientException(
          ExitCode.USAGE,
          "ADDRESS_INVALID",
          "\"" + text + "\" is not an address.",
          "Write HOST:PORT, such as 127.0.0.1:7444.");
    }
    String host = text.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return new Address(
        bracketed ? host.substring(1, host.length() - 1) : host, Integer.parseInt(port));
  }

  /** The host a client on this machine would name. */
  public String localHost() {
    return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
  }
}
