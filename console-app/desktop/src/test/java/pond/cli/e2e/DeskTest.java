package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events, overview, tenants, settings, placement and filters with real processes. */
class DeskTest {
  @Test
  void events_authorityKilledAndBack_goOnWithAReset() throws Exception {
    try (Installation pond = Installation.start();
        Background events =
            Program.POND.start(
                pond.folder().resolve("events.log"),
                List.of("events", "--json", "--home", pond.home().toString()))) {
      events.awaitSaid("Connected.");
      pond.mint("--pool", "byo", "--tenant", "acme");
      events.awaitSaid("\"kind\":\"code\"");
      pond.killAuthority();
      events.awaitSaid("Trying again");
      pond.serve();
      events.awaitSaid("\"kind\":\"reset\"");
      pond.pond("tenants", "add", "acme", "--name", "Acme").ok();
      events.awaitSaid("\"kind\":\"tenant\",\"id\":\"acme\"");
    }
  }

  @Test
  void desk_eachCommand_saysItInWordsAndInJson() throws Exception {
    try (Installation pond = Installation.start()) {
      pond.enrolled("ant", "acme");
      assertEquals(
          "Acme",
          pond.pond("tenants", "rename", "acme", "Acme", "--json").json().get("name").asText());
      JsonNode tenant = pond.pond("tenants", "list", "--json").json().at("/items/0");
      assertEquals("ant", tenant.at("/machines/0/name").asText(), tenant::toString);
      assertTrue(pond.pond("tenants").ok().contains("ant (tenant tag)"));
      assertEquals(
          1, pond.pond("overview", "--json").json().at("/workers_by_state/offline").asInt());
      assertTrue(pond.pond("overview").ok().contains("Nothing needs you."));

      pond.pond("settings", "set", "codes.default_ttl", "7d", "--reason", "slow partner").ok();
      pond.mint("--pool", "byo", "--tenant", "acme");
      JsonNode codes = pond.pond("codes", "--filter", "left>6d", "--json").json().get("items");
      assertEquals(1, codes.size(), codes::toString);
      pond.pond("settings", "set", "review.accept", "everybody").refused(64, "SETTING_INVALID");
      pond.pond("pools", "explain", "--tier", "byo", "--project", "acme").ok();
      assertTrue(pond.pond("pools", "matrix").ok().contains("pool:trusted"));
    }
  }

  @Test
  void filter_onEachList_isTheLanguageOfTheConsole() throws Exception {
    try (Installation pond = Installation.start()) {
      pond.enrolled("ant", "acme");
      String run = pond.submit("acme", "byo", "true");
      assertEquals(1, items(pond, "workers", "--filter", "name:a* tier:byo"));
      assertEquals(0, items(pond, "workers", "--filter", "-tenant:acme"));
      assertEquals(1, items(pond, "run", "list", "--filter", "tenant:acme is:open age<1h"));
      assertEquals(0, items(pond, "run", "list", "--filter", "is:flagged"));
      assertEquals(1, items(pond, "audit", "list", "--object", run, "--filter", "action:run.*"));
      Finished wrong = pond.pond("workers", "--filter", "teir:byo").refused(2, "UNKNOWN_KEY");
      assertTrue(wrong.err().contains("No filter called \"teir\". Did you mean \"tier\"?"));
    }
  }

  @Test
  void settings_ofTheAdminFile_areLocked() throws Exception {
    try (Installation pond = Installation.start()) {
      pond.killAuthority();
      Files.writeString(
          pond.home().resolve("pond.json"), "{\"settings\": {\"review.four_eyes\": \"true\"}}");
      pond.serve();
      pond.pond("settings", "set", "review.four_eyes", "false").refused(65, "SETTING_LOCKED");
      assertTrue(pond.pond("settings").ok().contains("file (locked)"));
    }
  }

  private static int items(Installation pond, String... command) throws InterruptedException {
    String[] all = java.util.Arrays.copyOf(command, command.length + 1);
    all[command.length] = "--json";
    return pond.pond(all).json().get("items").size();
  }
}
