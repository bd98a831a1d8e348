package pond.console.kit.text;

import java.util.ArrayList;
import java.util.List;

/** How hashes, digests and fingerprints are written for eyes: in groups, the middle left out. */
public final class HashText {
  private static final int HEX_GROUP = 8;
  private static final int WORD_GROUP = 4;
  private static final int SHORT_GROUPS = 2;

  private HashText() {}

  /** In groups: of eight for hex, of four for anything else; a prefix up to a colon or 1 stays. */
  public static String grouped(String hash) {
    return prefix(hash) + String.join(" ", groups(hash));
  }

  /** The first two groups and the last one; all of it when there are hardly more. */
  public static String shortened(String hash) {
    List<String> groups = groups(hash);
    if (groups.size() <= SHORT_GROUPS + 1) {
      return grouped(hash);
    }
    String body = body(hash);
    String last = body.substring(body.length() - groupSize(body));
    return prefix(hash) + String.join(" ", groups.subList(0, SHORT_GROUPS)) + " … " + last;
  }

  private static List<String> groups(String hash) {
    String body = body(hash);
    int size = groupSize(body);
    List<String> groups = new ArrayList<>();
    for (int at = 0; at < body.length(); at += size) {
      groups.add(body.substring(at, Math.min(body.length(), at + size)));
    }
    return groups;
  }

  private static int groupSize(String body) {
    boolean hex = body.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return hex ? HEX_GROUP : WORD_GROUP;
  }

  private static String prefix(String hash) {
    int colon = hash.indexOf(':');
    if (colon >= 0) {
      return hash.substring(0, colon + 1);
    }
    return hash.startsWith("pond") && hash.indexOf('1') > 0
        ? hash.substring(0, hash.indexOf('1') + 1) + " "
        : "";
  }

  private static String body(String hash) {
    return hash.substring(prefix(hash).stripTrailing().length());
  }
}
