package pond.console.kit;

import java.util.function.UnaryOperator;

/** A tier as icon and word. */
public final class TierChip extends Chip {
  /**
   * The tier with its word.
   *
   * @param words gives the word for {@link Tier#key()}
   */
  public TierChip(Tier tier, UnaryOperator<String> words) {
    super(tier.icon(), words.apply(tier.key()));
    getStyleClass().add("tier-chip");
  }
}
