package pond.console.enroll.install;

import java.util.Locale;

/** Where {@code pond-worker} can be enrolled today. */
public enum Platform {
  LINUX,
  /** Linux without root: home in the user's own folder. */
  LINUX_USER,
  MACOS,
  ANSIBLE;

  /** The key of its name. */
  public String key() {
    return "enroll.platform." + name().toLowerCase(Locale.ROOT);
  }
}
