package pond.model.paste;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence for people: a key of the bundle {@code pond/model/paste/messages} and its parts. The
 * code is stable, the text is not. Holds no secret.
 *
 * @param key the key in the bundle
 * @param args the parts for {0}, {1} and so on
 */
public record Message(String key, List<String> args) {
  private static final String BUNDLE = "pond.model.paste.messages";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** Copies the parts. */
  public Message {
    args = List.copyOf(args);
  }

  /** The message with these parts. */
  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args).stream().map(String::valueOf).toList());
  }

  /** The English text. */
  public String english() {
    return in(Locale.ROOT);
  }

  /** The text in {@code locale}, English when there is no translation. */
  public String in(Locale locale) {
    // No fallback to the default locale of this process: the master text is English.
    ResourceBundle.Control control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    String pattern =
        ResourceBundle.getBundle(BUNDLE, locale, Message.class.getClassLoader(), control)
            .getString(key);
    // One pass, so a part that itself contains {1} stays as it is.
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> Matcher.quoteReplacement(args.get(Integer.parseInt(place.group(1)))));
  }

  @Override
  public String toString() {
    return english();
  }
}
