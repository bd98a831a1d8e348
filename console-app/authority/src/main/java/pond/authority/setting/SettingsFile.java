package pond.authority.setting;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/**
 * The admin file {@code pond.json}: {@code {"settings": {"review.four_eyes": "true"}}}.
 *
 * <p>Security property: a file that is there but cannot be understood in full keeps the authority
 * from starting. Falling back to defaults could switch a rule off that an administrator set.
 */
public final class SettingsFile {
  private static final int LONGEST = 64 * 1024;

  private SettingsFile() {}

  private record Content(Map<String, String> settings) {}

  /** What the file fixes; nothing when there is no file. */
  public static Map<SettingKey, String> read(Path file) throws IOException {
    byte[] json;
    try {
      json = Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      return Map.of();
    }
    try {
      return checked(file, StrictJson.read(json, Content.class, LONGEST));
    } catch (JsonRefusedException e) {
      throw refused(file, String.valueOf(e.getMessage()));
    }
  }

  private static Map<SettingKey, String> checked(Path file, Content content) throws IOException {
    Map<SettingKey, String> fixed = new EnumMap<>(SettingKey.class);
    if (content.settings() == null) {
      throw refused(file, "field settings is missing");
    }
    for (Map.Entry<String, String> entry : content.settings().entrySet()) {
      SettingKey key = SettingKey.of(entry.getKey()).orElse(null);
      if (key == null) {
        throw refused(file, "there is no setting " + entry.getKey());
      }
      if (entry.getValue() == null || !key.accepts(entry.getValue())) {
        throw refused(file, key.key() + " must be one of: " + key.accepted());
      }
      fixed.put(key, entry.getValue());
    }
    return fixed;
  }

  private static IOException refused(Path file, String why) {
    return new FileSystemException(file.toString(), null, why);
  }
}
