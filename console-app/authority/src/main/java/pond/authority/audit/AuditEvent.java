package pond.authority.audit;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What happened: who did what to what, with details, and from where. Action and detail names are
 * Pond's own words and are checked; all other text may come from strangers and is cleaned (control
 * characters become U+FFFD) and cut to size, so that it can never keep an entry out of the log.
 *
 * <p>No secret belongs in here: entries are shown and exported.
 */
public record AuditEvent(
    String actor, String action, String object, Map<String, String> detail, String origin) {
  /** Longest actor, object and origin, in UTF-16 units. */
  public static final int MAX_TEXT = 512;

  /** Longest detail value, in UTF-16 units. */
  public static final int MAX_VALUE = 4096;

  /** Most details. */
  public static final int MAX_DETAILS = 64;

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public AuditEvent {
    if (actor.isBlank()) {
      throw new IllegalArgumentException("An audit event names its actor.");
    }
    requireWord("action", action);
    actor = AuditText.clean(actor, MAX_TEXT);
    object = AuditText.clean(object, MAX_TEXT);
    origin = AuditText.clean(origin, MAX_TEXT);
    detail = cleanDetail(detail);
  }

  private static SortedMap<String, String> cleanDetail(Map<String, String> detail) {
    if (detail.size() > MAX_DETAILS) {
      throw new IllegalArgumentException("An audit event has at most " + MAX_DETAILS + " details.");
    }
    SortedMap<String, String> clean = new TreeMap<>();
    detail.forEach(
        (name, value) -> {
          requireWord("detail name", name);
          clean.put(name, AuditText.clean(value, MAX_VALUE));
        });
    return Collections.unmodifiableSortedMap(clean);
  }

  private static void requireWord(String what, String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("Not an audit " + what + ": " + word);
    }
  }
}
