package pond.cli.serve;

import pond.cli.CliException;
import pond.cli.ExitCode;

/** A host and port as typed. */
record Address(String host, int port) {
  static Address parse(String text) {
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new CliException(
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
  String localHost() {
    return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
  }
}
