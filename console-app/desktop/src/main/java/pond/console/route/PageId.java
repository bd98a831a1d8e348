package pond.console.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages, in the order of the navigation. */
public enum PageId {
  OVERVIEW("o"),
  ENROLLMENT("e"),
  WORKERS("w"),
  POOLS("p"),
  TENANTS("t"),
  RUNS("r"),
  REVIEW("f"),
  AUDIT("a"),
  SETTINGS("s");

  private final String key;

  PageId(String key) {
    this.key = key;
  }

  /** The key that leads here after {@code g}. */
  public String key() {
    return key;
  }

  /** The word in links. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The page of this word. */
  public static Optional<PageId> of(String word) {
    return Arrays.stream(values()).filter(page -> page.word().equals(word)).findFirst();
  }
}
