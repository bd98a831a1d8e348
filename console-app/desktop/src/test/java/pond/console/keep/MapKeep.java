package pond.console.keep;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps in memory. */
public final class MapKeep implements Keep {
  private final Map<String, String> kept = new HashMap<>();

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public void put(String key, String value) {
    kept.put(key, value);
  }

  @Override
  public void remove(String key) {
    kept.remove(key);
  }
}
