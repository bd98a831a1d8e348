package pond.io.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/**
 * What a server is called: the host names and literal addresses a client may connect to.
 *
 * @param dnsNames host names without wildcards
 * @param ips IPv4 or IPv6 addresses
 */
public record ServerNames(List<String> dnsNames, List<String> ips) {
  private static final Pattern DNS =
      Pattern.compile(
          "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9][A-Za-z0-9-]{0,62})*");

  /** Refuses wildcards, malformed names and an empty list. */
  public ServerNames {
    dnsNames = List.copyOf(dnsNames);
    ips = List.copyOf(ips);
    if (dnsNames.isEmpty() && ips.isEmpty()) {
      throw new IllegalArgumentException("A server needs at least one name or address.");
    }
    dnsNames.forEach(name -> require(DNS.matcher(name).matches(), name, "host name"));
    ips.forEach(ip -> require(IPAddress.isValid(ip), ip, "IP address"));
  }

  /** Names of this machine only. */
  public static ServerNames loopback() {
    return new ServerNames(List.of("localhost"), List.of("127.0.0.1", "::1"));
  }

  String first() {
    return dnsNames.isEmpty() ? ips.getFirst() : dnsNames.getFirst();
  }

  GeneralName[] generalNames() {
    List<GeneralName> all = new ArrayList<>();
    dnsNames.forEach(name -> all.add(new GeneralName(GeneralName.dNSName, name)));
    ips.forEach(ip -> all.add(new GeneralName(GeneralName.iPAddress, ip)));
    return all.toArray(GeneralName[]::new);
  }

  private static void require(boolean valid, String name, String what) {
    if (!valid) {
      throw new IllegalArgumentException("\"" + name + "\" is not a " + what + ".");
    }
  }
}
