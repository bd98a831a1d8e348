package pond.console.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the screens. A key's part before the first dot names the bundle: {@code
 * workers.pause} is in {@code workers.properties} beside this class.
 *
 * <p>Texts are {@link MessageFormat} patterns, so an apostrophe is written twice. Sentences are
 * never put together from parts. Ids, tags, fingerprints and what workers say are arguments and
 * never translated.
 */
public final class Words {
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final boolean pseudo;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  private Words(Locale locale, boolean pseudo) {
    this.locale = locale;
    this.pseudo = pseudo;
  }

  /** The words of this language; English where a text is missing. */
  public static Words of(Locale locale) {
    return locale.toLanguageTag().equals(Pseudo.TAG)
        ? new Words(Locale.ENGLISH, true)
        : new Words(locale, false);
  }

  /** The language, for numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** A text with its arguments. */
  public String text(String key, Object... args) {
    String pattern = bundle(key).getString(key);
    String shown = pseudo ? Pseudo.of(pattern) : pattern;
    return new MessageFormat(shown, locale).format(args);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle(key).containsKey(key);
  }

  /**
   * A text that depends on a number, which is its first argument: {@code key.one} for 1, else
   * {@code key.other}.
   */
  public String count(String key, long number, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = number;
    System.arraycopy(more, 0, args, 1, more.length);
    return text(key + (number == 1 ? ".one" : ".other"), args);
  }

  private ResourceBundle bundle(String key) {
    String name = key.substring(0, key.indexOf('.'));
    return bundles.computeIfAbsent(
        name, n -> ResourceBundle.getBundle("pond.console.words." + n, locale, NO_OTHER_LANGUAGE));
  }
}
