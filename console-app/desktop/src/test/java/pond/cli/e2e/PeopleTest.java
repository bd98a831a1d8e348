package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People over real processes: invited, paired, limited by their role, and cut off. */
class PeopleTest {
  private static String invite(Installation pond, String name, String role)
      throws InterruptedException {
    return pond.pond("people", "invite", "--name", name, "--role", role).ok();
  }

  @Test
  void support_invitedAndPaired_readsButNeverMints_andIsCutOffAtOnce() throws Exception {
    try (Installation pond = Installation.start()) {
      Colleague bea = new Colleague(pond, "bea");
      bea.pond("", "me").refused(66, "IDENTITY_MISSING");
      String code = invite(pond, "bea", "support");
      JsonNode paired = bea.pair(code, "--json").neverTells(code).json();
      assertEquals("bea", paired.at("/person/name").asText());
      assertEquals("support", paired.at("/person/role").asText());
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(bea.client().resolve("client.pem"))));

      JsonNode me = bea.pond("", "me", "--json").json();
      assertEquals(paired.get("person"), me.get("person"));
      assertTrue(me.get("actions").toString().contains("review_reject"), me::toString);
      bea.pond("", "run", "list").ok();
      bea.pond("", "mint", "--pool", "byo", "--tenant", "acme").refused(77, "ROLE_NOT_ALLOWED");
      bea.pond("", "people", "invite", "--name", "eve", "--role", "operator")
          .refused(77, "ROLE_NOT_ALLOWED");
      List<JsonNode> denied = pond.audited("api.denied");
      assertEquals(2, denied.size());
      assertEquals("bea", denied.getFirst().get("actor").asText());
      assertTrue(denied.getFirst().get("detail").asText().contains("MINT_CODE"));
      assertEquals(0, pond.pond("codes", "--json").json().get("items").size());

      pond.pond("people", "revoke", "bea", "--reason", "left").ok();
      bea.pond("", "run", "list").refused(77, "NOT_AUTHORISED");
      bea.pair(code).refused(65, "ALREADY_PAIRED");
      assertEquals("left", reason(pond.audited("person.revoked").getFirst()));
    }
  }

  private static String reason(JsonNode entry) {
    return Finished.parse(entry.get("detail").asText()).get("reason").asText();
  }

  @Test
  void pairing_wrongServerOrWrongText_sendsNothingAndTellsNoSecret() throws Exception {
    try (Installation pond = Installation.start();
        Installation other = Installation.start()) {
      String code = invite(pond, "bea", "support");
      Colleague lost = new Colleague(other, "lost");
      lost.pair(code).refused(78, "OTHER_AUTHORITY").neverTells(code);
      assertEquals(List.of(), other.audited("pair.refused"), "the code was not sent");
      assertFalse(Files.exists(lost.client().resolve("client.json")));

      Colleague bea = new Colleague(pond, "bea");
      String enrollment = pond.mint("--pool", "byo", "--tenant", "acme");
      bea.pair(enrollment).refused(64, "PC_ENROLL_CODE").neverTells(enrollment);
      bea.pair(code.substring(0, 50)).refused(64, "PC_SHORT").neverTells(code.substring(15, 50));
      bea.pond(code, "pair", "--authority", "http://localhost", "--code-file", "-")
          .refused(2, "ADDRESS_INVALID")
          .neverTells(code);
      pond.machine("m").enroll(code).refused(65, "EC_PAIRING_CODE").neverTells(code);
      pond.pond("mint", "--pool", "byo", "--tenant", "acme", "--fingerprint", code)
          .refused(64, "FP_PAIRING_CODE")
          .neverTells(code);
      bea.pair(code).ok();
    }
  }

  @Test
  void invitation_usedOrRevoked_isRefusedToOthersButRepeatableByTheSameKey() throws Exception {
    try (Installation pond = Installation.start()) {
      String code = invite(pond, "bea", "viewer");
      Colleague bea = new Colleague(pond, "bea");
      bea.pair(code).ok();
      Files.delete(bea.client().resolve("client.json"));
      assertEquals("bea", bea.pair(code, "--json").json().at("/person/name").asText());
      new Colleague(pond, "thief").pair(code).refused(77, "PAIRING_REFUSED").neverTells(code);

      JsonNode carl =
          pond.pond("people", "invite", "--name", "carl", "--role", "viewer", "--json").json();
      String id = carl.at("/view/invite_id").asText();
      pond.pond("people", "invites", "revoke", id).ok();
      pond.pond("people", "invites", "revoke", id).refused(65, "INVITE_NOT_WAITING");
      new Colleague(pond, "carl").pair(carl.get("code").asText()).refused(77, "PAIRING_REFUSED");
      JsonNode invites = pond.pond("people", "invites", "--json").json();
      assertEquals("[\"revoked\",\"used\"]", states(invites));
      pond.pond("people", "role", "bea", "operator").ok();
      bea.pond("", "mint", "--pool", "byo", "--tenant", "acme").ok();
      pond.pond("people", "role", "nobody", "viewer").refused(65, "NO_SUCH_PERSON");
      pond.pond("people", "list", "--json").json();
    }
  }

  private static String states(JsonNode invites) {
    List<String> states =
        invites.get("items").valueStream().map(i -> '"' + i.get("state").asText() + '"').toList();
    return states.stream().sorted().toList().toString().replace(" ", "");
  }
}
