package pond.model.tag;

import java.util.Locale;
import java.util.Optional;

/** The trust tier of a stage: which pool may run it. The order is from the most to the least. */
public enum Tier {
  /** Pond's own pool; what an absent tier means. */
  TRUSTED,
  /** A bring-your-own host that the operator tagged for the project. Opt in only. */
  BYO,
  /** Any pool: development and single-pool set-ups. */
  ANY;

  /**
   * The tier written as {@code text}: absent is {@link #TRUSTED}, so forgetting it never widens
   * trust. Anything but the three exact words is refused with {@link TagRefusal#TIER_UNKNOWN}.
   */
  public static Tier parse(Optional<String> text) {
    return text.map(Tier::parse).orElse(TRUSTED);
  }

  /** The tier written as {@code text}, one of the three exact words. */
  public static Tier parse(String text) {
    return switch (text) {
      case "trusted" -> TRUSTED;
      case "byo" -> BYO;
      case "any" -> ANY;
      default ->
          throw new TagRefusedException(
              TagRefusal.TIER_UNKNOWN,
              "The tier " + Shown.of(text) + " is not known. Use trusted, byo or any.");
    };
  }

  /** The word used in files, messages and commands. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
