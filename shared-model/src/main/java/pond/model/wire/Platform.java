package pond.model.wire;

import java.util.Objects;

/** What a worker says of its host: a claim, shown as such and never trusted. */
public record Platform(String os, String arch, String version, String host) {
  public Platform {
    Objects.requireNonNull(os, "os is missing");
    Objects.requireNonNull(arch, "arch is missing");
    Objects.requireNonNull(version, "version is missing");
    Objects.requireNonNull(host, "host is missing");
    if (os.length() + arch.length() + version.length() + host.length() > 400) {
      throw new IllegalArgumentException("platform is too long");
    }
  }
}
