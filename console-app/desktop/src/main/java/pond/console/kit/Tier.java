package pond.console.kit;

import java.util.Arrays;
import java.util.Locale;
import pond.console.look.Icon;

/** The tiers as they are shown: by icon and word, never by colour. */
public enum Tier {
  TRUSTED(Icon.SHIELD),
  BYO(Icon.SERVER),
  ANY(Icon.ASTERISK);

  private final Icon icon;

  Tier(Icon icon) {
    this.icon = icon;
  }

  /** The tier of this word; one that is not known is shown as any. */
  public static Tier of(String word) {
    return Arrays.stream(values())
        .filter(tier -> tier.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElse(ANY);
  }

  public Icon icon() {
    return icon;
  }

  /** The key of its word in the bundles, such as {@code tier.byo}. */
  public String key() {
    return "tier." + name().toLowerCase(Locale.ROOT);
  }
}
