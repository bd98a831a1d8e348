package pond.authority.setting;

import java.util.Optional;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.api.desk.SettingView;

/** The rows of table {@code setting}. */
final class SettingTable {
  private static final Stored NOTHING = new Stored(Optional.empty(), Optional.empty());

  private SettingTable() {}

  /** What was set, by whom: the admin file wins over the console. */
  record Stored(Optional<String> console, Optional<String> file) {
    String value(SettingKey key) {
      return file.or(() -> console).orElse(key.fallback());
    }

    SettingView view(SettingKey key) {
      String source = file.isPresent() ? "file" : console.isPresent() ? "console" : "default";
      return new SettingView(
          key.key(), value(key), source, file.isPresent(), key.meaning(), key.choices());
    }
  }

  static Stored find(Tx tx, SettingKey key) {
    return tx.one(
            "SELECT value, file_value FROM setting WHERE key=?",
            row -> new Stored(row.optText("value"), row.optText("file_value")),
            key.key())
        .orElse(NOTHING);
  }

  static void set(Tx tx, SettingKey key, String value) {
    tx.update(
        "INSERT INTO setting(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
        key.key(),
        value);
    tx.changed(Kind.SETTING, key.key());
  }

  static void lock(Tx tx, SettingKey key, Optional<String> value) {
    tx.update(
        "INSERT INTO setting(key, file_value) VALUES(?,?)"
            + " ON CONFLICT(key) DO UPDATE SET file_value=excluded.file_value",
        key.key(),
        value);
    tx.changed(Kind.SETTING, key.key());
  }
}
