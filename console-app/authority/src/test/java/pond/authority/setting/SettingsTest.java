package pond.authority.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.code.Codes;
import pond.authority.code.MintRefusal;
import pond.authority.setting.Settings.Outcome;
import pond.model.api.MintRequest;
import pond.model.api.desk.SettingView;

class SettingsTest {
  @TempDir Path folder;
  private AuthorityBench bench;
  private Settings settings;

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
    settings = settings(Map.of());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Settings settings(Map<SettingKey, String> fixed) {
    return new Settings(bench.database(), bench.audit(), fixed);
  }

  private static SettingView view(Settings settings, SettingKey key) {
    return settings.list().stream()
        .filter(view -> view.key().equals(key.key()))
        .findFirst()
        .orElseThrow();
  }

  private SettingView changed(SettingKey key, String value) {
    return assertInstanceOf(
            Outcome.Changed.class, settings.change(key, value, "anna", "for the test"))
        .view();
  }

  private SettingRefusal refused(SettingKey key, String value) {
    return assertInstanceOf(Outcome.Refused.class, settings.change(key, value, "anna", ""))
        .reason();
  }

  @Test
  void list_nothingSet_isTheDefaults() {
    assertEquals(SettingKey.values().length, settings.list().size());
    for (SettingKey key : SettingKey.values()) {
      SettingView view = view(settings, key);
      assertEquals("default " + key.fallback(), view.source() + " " + view.value());
      assertTrue(key.accepts(key.fallback()), key.key());
    }
  }

  @Test
  void change_allowed_holdsAndIsAuditedOnce() {
    SettingView view = changed(SettingKey.REVIEW_FOUR_EYES, "true");
    changed(SettingKey.REVIEW_FOUR_EYES, "true");

    assertEquals("console true", view.source() + " " + view.value());
    assertTrue(bench.database().read(Settings::fourEyes));
    var entries = bench.audited("setting.changed");
    assertEquals(1, entries.size());
    assertEquals(
        "anna review.four_eyes", entries.getFirst().actor() + " " + entries.getFirst().object());
    assertEquals(
        "{\"after\":\"true\",\"before\":\"false\",\"reason\":\"for the test\"}",
        entries.getFirst().detail());
  }

  @Test
  void change_whatCannotBe_isRefusedAndChangesNothing() {
    assertEquals(SettingRefusal.SETTING_INVALID, refused(SettingKey.REVIEW_FOUR_EYES, "yes"));
    assertEquals(SettingRefusal.SETTING_INVALID, refused(SettingKey.ENVIRONMENT_NAME, "a\u202eb"));
    assertEquals(SettingRefusal.SETTING_INVALID, refused(SettingKey.ENVIRONMENT_NAME, ""));
    assertEquals(List.of(), bench.audited("setting.changed"));
  }

  @Test
  void adminFile_setsAndLocksUntilItSaysSoNoMore() {
    changed(SettingKey.REVIEW_ACCEPT, "operators");
    settings = settings(Map.of(SettingKey.REVIEW_ACCEPT, "nobody"));

    SettingView view = view(settings, SettingKey.REVIEW_ACCEPT);
    assertEquals("file nobody true", view.source() + " " + view.value() + " " + view.locked());
    assertEquals(SettingRefusal.SETTING_LOCKED, refused(SettingKey.REVIEW_ACCEPT, "operators"));
    assertEquals(false, bench.database().read(Settings::operatorsMayAccept));
    settings(Map.of(SettingKey.REVIEW_ACCEPT, "nobody"));
    assertEquals(1, bench.audited("setting.locked").size(), "only what changed is noted");

    settings = settings(Map.of());
    assertTrue(bench.database().read(Settings::operatorsMayAccept));
    assertEquals(1, bench.audited("setting.unlocked").size());
  }

  @Test
  void adminFile_notUnderstoodInFull_keepsTheAuthorityFromStarting() throws IOException {
    Path file = folder.resolve("pond.json");
    assertEquals(Map.of(), SettingsFile.read(file));
    Files.writeString(file, "{\"settings\":{\"review.four_eyes\":\"true\"}}");
    assertEquals(Map.of(SettingKey.REVIEW_FOUR_EYES, "true"), SettingsFile.read(file));

    for (String wrong :
        List.of(
            "",
            "{}",
            "{\"settings\":{\"review.four_eyes\":1}}",
            "{\"settings\":{\"review.four_eyes\":\"on\"}}",
            "{\"settings\":{\"review.four_eyes\":null}}",
            "{\"settings\":{\"reviews.four_eyes\":\"true\"}}",
            "{\"settings\":{},\"other\":1}")) {
      Files.writeString(file, wrong);
      assertThrows(IOException.class, () -> SettingsFile.read(file), wrong);
    }
  }

  @Test
  void minting_followsTheSettings() {
    changed(SettingKey.CODES_DEFAULT_TTL, "24h");
    MintRequest firstSight =
        AuthorityBench.request(Optional.empty(), List.of("byo"), List.of("acme"), List.of());
    Codes.Minting.Minted minted =
        assertInstanceOf(
            Codes.Minting.Minted.class, bench.codes().mint(firstSight, AuthorityBench.OPERATOR));
    assertEquals(
        Duration.ofHours(24),
        Duration.between(minted.view().createdAt(), minted.view().expiresAt()));

    changed(SettingKey.CODES_REQUIRE_FINGERPRINT, "true");
    Codes.Minting.Refused refused =
        assertInstanceOf(
            Codes.Minting.Refused.class, bench.codes().mint(firstSight, AuthorityBench.OPERATOR));
    assertEquals(MintRefusal.FINGERPRINT_REQUIRED, refused.reason());
  }
}
