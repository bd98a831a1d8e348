package pond.console.keep;

import java.util.Optional;

/**
 * Small texts kept across restarts: window size, theme, columns, saved views, the last page. Keys
 * are dotted, such as {@code workers.columns}. Nothing secret and nothing a decision depends on
 * belongs here.
 */
public interface Keep {
  Optional<String> get(String key);

  void put(String key, String value);

  void remove(String key);
}
