package pond.worker.sandbox.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What to do next, in the words of this machine's distribution. */
final class Advice {
  private Advice() {}

  static String install(String debianPackage) {
    String ids = read("/etc/os-release").orElse("");
    String command =
        ids.matches("(?s).*\\bID(_LIKE)?=\\S*(debian|ubuntu).*")
            ? "apt-get install "
            : ids.matches("(?s).*\\bID(_LIKE)?=\\S*(fedora|rhel).*")
                ? "dnf install "
                : ids.matches("(?s).*\\bID(_LIKE)?=\\S*suse.*")
                    ? "zypper install "
                    : ids.matches("(?s).*\\bID=\"?arch.*")
                        ? "pacman -S "
                        : ids.matches("(?s).*\\bID=\"?alpine.*") ? "apk add " : "";
    return command.isEmpty()
        ? "Install the package " + debianPackage + ", then run: pond-worker doctor"
        : "Run: sudo " + command + debianPackage + " - then run: pond-worker doctor";
  }

  /** Names the switch that is off, as far as the kernel shows it. */
  static String userNamespaces() {
    if (is("/proc/sys/user/max_user_namespaces", "0")) {
      return "Run: sudo sysctl -w user.max_user_namespaces=15000 (and keep it in /etc/sysctl.d/).";
    }
    if (is("/proc/sys/kernel/unprivileged_userns_clone", "0")) {
      return "Run: sudo sysctl -w kernel.unprivileged_userns_clone=1 (and keep it in"
          + " /etc/sysctl.d/).";
    }
    if (is("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1")) {
      return "Give /usr/bin/bwrap an AppArmor profile with 'userns,' (Ubuntu: package"
          + " apparmor-profiles, profile bwrap-userns-restrict), then run: pond-worker doctor";
    }
    return "User namespaces are off for this user, often inside a container or a chroot. Run the"
        + " worker on the host itself, or allow user namespaces for its container.";
  }

  private static boolean is(String file, String value) {
    return read(file).map(String::strip).filter(value::equals).isPresent();
  }

  private static Optional<String> read(String file) {
    try {
      return Optional.of(Files.readString(Path.of(file), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
