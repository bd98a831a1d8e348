package pond.model.api.desk;

import java.util.List;
import java.util.Objects;

/**
 * A setting and where its value comes from: {@code source} is file, console or default. A locked
 * one is set by the admin file. No {@code choices} means free text.
 */
public record SettingView(
    String key, String value, String source, boolean locked, String meaning, List<String> choices) {
  public SettingView {
    Objects.requireNonNull(key, "key is missing");
    Objects.requireNonNull(value, "value is missing");
    Objects.requireNonNull(source, "source is missing");
    Objects.requireNonNull(meaning, "meaning is missing");
    choices = List.copyOf(Objects.requireNonNull(choices, "choices is missing"));
  }
}
