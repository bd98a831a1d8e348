package pond.console.kit.tool;

import java.time.Duration;
import pond.console.hop.Hop;

/** Copies to the clipboard; a secret leaves it again by itself. */
public final class Copying {
  /** How long a secret stays. */
  public static final Duration SECRET_STAYS = Duration.ofSeconds(60);

  private final Clip clip;
  private final Hop hop;

  public Copying(Clip clip, Hop hop) {
    this.clip = clip;
    this.hop = hop;
  }

  /** Copies a text. */
  public void copy(String text) {
    clip.put(text);
  }

  /** Copies a secret and clears it after a minute, unless something else was copied meanwhile. */
  public void copySecret(String secret) {
    clip.put(secret);
    hop.later(SECRET_STAYS, () -> forget(secret));
  }

  private void forget(String secret) {
    if (clip.text().filter(secret::equals).isPresent()) {
      clip.clear();
    }
  }
}
