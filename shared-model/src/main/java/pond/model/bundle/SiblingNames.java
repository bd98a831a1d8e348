package pond.model.bundle;

import static pond.model.bundle.BundleRefusal.CASE_CLASH;
import static pond.model.bundle.BundleRefusal.DUPLICATE;
import static pond.model.bundle.BundleRefusal.NFC_CLASH;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names of one directory, to find those that other file systems take for one
 * (docs/spec/bundle.md, Paths). Joiners are dropped because HFS+ ignores them.
 */
final class SiblingNames {
  private final Map<String, String> byKey = new HashMap<>();

  void add(BundlePath path) {
    String name = path.name();
    String other = byKey.putIfAbsent(key(name), name);
    if (other == null) {
      return;
    }
    if (other.equals(name)) {
      throw BundleRefusedException.of(DUPLICATE, path.text(), "is there twice.");
    }
    boolean sameNfc = nfc(other).equals(nfc(name));
    throw BundleRefusedException.of(
        sameNfc ? NFC_CLASH : CASE_CLASH,
        path.text(),
        "and \"" + SafeText.of(other) + "\" beside it are one name on some systems. Rename one.");
  }

  private static String key(String name) {
    if (isPlainAscii(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String plain = name.replace("\u200c", "").replace("\u200d", "");
    String upper = Normalizer.normalize(plain, Form.NFD).toUpperCase(Locale.ROOT);
    return nfc(upper.toLowerCase(Locale.ROOT));
  }

  private static boolean isPlainAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }
}
