package pond.console.page;

import java.util.Objects;

/**
 * Something a person can do, by palette, key or button.
 *
 * @param title a sentence in the person's language, such as "Pause gpu-07"
 * @param keys how the cheat sheet writes its key, such as "p" or "Ctrl+Enter"; empty for none. A
 *     single letter works only while no text field has the focus
 */
public record Command(String id, String title, String keys, Runnable act) {
  public Command {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(keys);
    Objects.requireNonNull(act);
  }
}
