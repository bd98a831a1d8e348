package pond.console.kit.tool;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clipboard in memory. */
public final class MapClip implements Clip {
  private @Nullable String content;

  @Override
  public void put(String text) {
    content = text;
  }

  @Override
  public Optional<String> text() {
    return Optional.ofNullable(content);
  }

  @Override
  public void clear() {
    content = null;
  }
}
