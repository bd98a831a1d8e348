package pond.authority.log;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pond.model.id.LeaseId;

/** How far a reader has come in the log of each attempt: {@code l-xxxx=12,l-yyyy=3}. */
record LogCursor(Map<LeaseId, Long> next) {
  private static final Pattern FORM = Pattern.compile("(l-[a-z2-7]{12}=\\d{1,12}(,|$)){0,1000}");

  LogCursor {
    next = Map.copyOf(next);
  }

  static boolean isValid(String text) {
    return text.length() <= 32_000 && FORM.matcher(text).matches();
  }

  static LogCursor parse(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a log cursor");
    }
    Map<LeaseId, Long> next = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        next.put(LeaseId.of(part.substring(0, equals)), Long.parseLong(part.substring(equals + 1)));
      }
    }
    return new LogCursor(next);
  }

  long of(LeaseId lease) {
    return next.getOrDefault(lease, 0L);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(next)
        .forEach(
            (lease, seq) ->
                text.append(text.isEmpty() ? "" : ",").append(lease).append('=').append(seq));
    return text.toString();
  }
}
