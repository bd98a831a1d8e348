package pond.model.api.desk;

import java.util.Objects;

/** A new value of a setting and why. */
public record SettingChange(String value, String reason) {
  public SettingChange {
    Objects.requireNonNull(value, "value is missing");
    Objects.requireNonNull(reason, "reason is missing");
  }
}
