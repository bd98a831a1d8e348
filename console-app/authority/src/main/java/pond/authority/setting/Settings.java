package pond.authority.setting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.api.desk.SettingView;

/**
 * The settings: read inside the transaction that needs them, changed by operators, or fixed by the
 * admin file, whose values nobody can change here.
 */
public final class Settings {
  private static final int LONGEST_REASON = 500;

  private final Database database;
  private final AuditLog audit;

  /**
   * Takes over the admin file.
   *
   * @param fixed what the admin file says; what it said before and says no more is free again
   */
  public Settings(Database database, AuditLog audit, Map<SettingKey, String> fixed) {
    this.database = database;
    this.audit = audit;
    database.write(tx -> lock(tx, fixed));
  }

  /** Whether two operators must accept a flagged result. */
  public static boolean fourEyes(Tx tx) {
    return value(tx, SettingKey.REVIEW_FOUR_EYES).equals("true");
  }

  /** Whether operators may accept a flagged result at all. */
  public static boolean operatorsMayAccept(Tx tx) {
    return value(tx, SettingKey.REVIEW_ACCEPT).equals("operators");
  }

  /** Whether every code must name a fingerprint. */
  public static boolean requireFingerprint(Tx tx) {
    return value(tx, SettingKey.CODES_REQUIRE_FINGERPRINT).equals("true");
  }

  /** How long a code lives when nothing else is asked for. */
  public static Duration defaultTtl(Tx tx) {
    return switch (value(tx, SettingKey.CODES_DEFAULT_TTL)) {
      case "15m" -> Duration.ofMinutes(15);
      case "1h" -> Duration.ofHours(1);
      case "24h" -> Duration.ofHours(24);
      case "7d" -> Duration.ofDays(7);
      default -> throw new IllegalStateException("a stored time to live is none of the choices");
    };
  }

  /** What became of a change. */
  public sealed interface Outcome {
    /** It holds. */
    record Changed(SettingView view) implements Outcome {}

    /** It was not made. */
    record Refused(SettingRefusal reason, String detail) implements Outcome {}
  }

  /** All settings. */
  public List<SettingView> list() {
    return database.read(
        tx ->
            List.of(SettingKey.values()).stream()
                .map(key -> SettingTable.find(tx, key).view(key))
                .toList());
  }

  /** Sets a value, audited; setting what already holds changes nothing. */
  public Outcome change(SettingKey key, String value, String actor, String reason) {
    if (!key.accepts(value)) {
      return new Outcome.Refused(SettingRefusal.SETTING_INVALID, "Use " + key.accepted() + ".");
    }
    if (reason.length() > LONGEST_REASON) {
      return new Outcome.Refused(SettingRefusal.SETTING_REASON_LONG, "");
    }
    return database.write(tx -> change(tx, key, value, actor, reason));
  }

  private Outcome change(Tx tx, SettingKey key, String value, String actor, String reason) {
    SettingTable.Stored before = SettingTable.find(tx, key);
    if (before.file().isPresent()) {
      return new Outcome.Refused(SettingRefusal.SETTING_LOCKED, "");
    }
    if (!before.value(key).equals(value)) {
      SettingTable.set(tx, key, value);
      note(tx, "setting.changed", key, actor, "api", before.value(key), value, reason);
    }
    return new Outcome.Changed(SettingTable.find(tx, key).view(key));
  }

  private int lock(Tx tx, Map<SettingKey, String> fixed) {
    int changed = 0;
    for (SettingKey key : SettingKey.values()) {
      SettingTable.Stored before = SettingTable.find(tx, key);
      Optional<String> now = Optional.ofNullable(fixed.get(key));
      if (!before.file().equals(now)) {
        SettingTable.lock(tx, key, now);
        String after = SettingTable.find(tx, key).value(key);
        String action = now.isPresent() ? "setting.locked" : "setting.unlocked";
        note(tx, action, key, "authority", "file", before.value(key), after, "");
        changed++;
      }
    }
    return changed;
  }

  private void note(
      Tx tx,
      String action,
      SettingKey key,
      String actor,
      String origin,
      String before,
      String after,
      String reason) {
    Map<String, String> detail = Map.of("before", before, "after", after, "reason", reason);
    audit.append(tx, new AuditEvent(actor, action, key.key(), detail, origin));
  }

  private static String value(Tx tx, SettingKey key) {
    return SettingTable.find(tx, key).value(key);
  }
}
