package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every way a code can be wrong. Nothing is trusted then, and no code is ever repeated. */
class EnrollmentTest {
  @Test
  void pinnedCode_usedByOtherKeys_isRefusedAndStaysGoodForTheRightMachine() throws Exception {
    try (Installation pond = Installation.start()) {
      Machine right = pond.machine("right");
      Machine wrong = pond.machine("wrong");
      String expected = right.fingerprint();
      String offered = wrong.fingerprint();
      String code = pond.mint("--pool", "byo", "--tenant", "acme", "--fingerprint", expected);
      wrong.enroll(code).refused(77, "FINGERPRINT_MISMATCH").neverTells(code);
      String listed = pond.pond("codes").ok();
      assertTrue(listed.contains(expected) && listed.contains(offered), listed);
      assertEquals("waiting", pond.pond("codes", "--json").json().at("/items/0/state").asText());
      assertEquals(0, pond.pond("workers", "--json").json().get("items").size());
      assertFalse(Files.exists(wrong.home().resolve("enrollment.json")));
      JsonNode told = pond.audited("enroll.refused").getLast();
      assertTrue(told.get("detail").asText().contains("FINGERPRINT_MISMATCH"), told::toString);
      right.enroll(code).ok();
      JsonNode workers = pond.pond("workers", "--json").json();
      assertEquals(expected, workers.at("/items/0/fingerprint").asText());
    }
  }

  @Test
  void codes_thatAreSpentOrMistyped_areRefusedEachWithItsReason() throws Exception {
    try (Installation pond = Installation.start()) {
      Machine late = pond.machine("late");
      revoked(pond, late);
      used(pond, late);
      String good = pond.mint("--pool", "byo", "--tenant", "acme");
      char last = good.charAt(good.length() - 1);
      String mistyped = good.substring(0, good.length() - 1) + (last == 'q' ? 'p' : 'q');
      late.enroll(mistyped).refused(65, "EC_ONE_WRONG").neverTells(mistyped).neverTells(good);
      late.enroll(good.substring(0, 60)).refused(65, "EC_SHORT").neverTells(good.substring(8, 60));
      late.enroll(late.fingerprint()).refused(65, "EC_FINGERPRINT");
      Finished other =
          pond.pond("mint", "--pool", "byo", "--tenant", "acme", "--fingerprint", good);
      other.refused(64, "FP_ENROLL_CODE").neverTells(good);
      assertEquals(1, pond.pond("workers", "--json").json().get("items").size());
      assertFalse(Files.exists(late.home().resolve("enrollment.json")));
      late.enroll(good).ok();
    }
  }

  private static void revoked(Installation pond, Machine late) throws InterruptedException {
    JsonNode minted = pond.pond("mint", "--pool", "byo", "--tenant", "acme", "--json").json();
    String code = minted.get("code").asText();
    String id = minted.at("/view/code_id").asText();
    pond.pond("codes", "revoke", id, "--reason", "lost").ok();
    late.enroll(code).refused(65, "CODE_REVOKED").neverTells(code);
    pond.pond("codes", "revoke", id).refused(65, "CODE_NOT_WAITING");
  }

  private static void used(Installation pond, Machine late) throws InterruptedException {
    Machine first = pond.machine("first");
    String code = pond.mint("--pool", "byo", "--tenant", "acme");
    first.enroll(code).ok();
    late.enroll(code).refused(65, "CODE_USED").neverTells(code);
    Finished again = first.enroll(code, "--json");
    assertEquals("unchanged", again.json().get("status").asText());
  }

  @Test
  void commands_withoutAnOrchestrator_sayThatItCannotBeReached() throws Exception {
    try (Installation pond = Installation.start()) {
      Machine machine = pond.machine("alone");
      String code = pond.mint("--pool", "byo", "--tenant", "acme");
      Program.POND.run("", pond.serveArguments()).refused(73, "HOME_IN_USE");
      assertEquals(0, pond.pond("run", "list", "--json").json().get("items").size());
      pond.killAuthority();
      machine.enroll(code).refused(69, "").neverTells(code);
      pond.pond("run", "list").refused(69, "AUTHORITY_UNREACHABLE");
      Finished told = pond.pond("run", "list", "--json").ended(69);
      assertEquals("AUTHORITY_UNREACHABLE", Finished.parse(told.out()).get("code").asText());
      pond.serve();
      machine.enroll(code).ok();
    }
  }

  @Test
  void json_ofEachCommand_isOneDocument() throws Exception {
    try (Installation pond = Installation.start()) {
      Machine machine = pond.enrolled("partner", "acme");
      String worker = pond.pond("workers", "--json").json().at("/items/0/worker_id").asText();
      String run = pond.submit("acme", "byo", "true");
      pond.pond("codes", "--json").json();
      pond.pond("workers", "show", worker, "--json").json();
      pond.pond("workers", "pause", worker, "--json").json();
      pond.pond("workers", "resume", worker, "--json").json();
      pond.pond("pools", "--json").json();
      pond.pond("run", "explain", run, "work", "--json").json();
      pond.pond("run", "cancel", run, "--json").json();
      pond.pond("audit", "verify", "--json").json();
      for (List<String> own :
          List.of(List.of("fingerprint"), List.of("status"), List.of("doctor", "--offline"))) {
        List<String> all = new ArrayList<>(own);
        all.add("--json");
        Finished.parse(machine.worker("", all.toArray(String[]::new)).out());
      }
    }
  }
}
