package pond.authority.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.audit.StrangerLimit;
import pond.model.api.people.InviteRequest;
import pond.model.api.people.InviteView;
import pond.model.code.PairingCode;
import pond.model.digest.Sha256;

/** Pairing against a real store. */
final class PairingTest {
  private static final Sha256 ANNA = Sha256.of(new byte[] {1});
  private static final Sha256 BEA = Sha256.of(new byte[] {2});
  private static final Sha256 THIEF = Sha256.of(new byte[] {3});

  @TempDir Path folder;
  private AuthorityBench bench;
  private People people;
  private Invitations invitations;
  private Pairing pairing;

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
    open();
    people.add(new Person(ANNA, "anna", Role.OPERATOR), "test");
  }

  private void open() {
    people = new People(bench.database(), bench.audit(), bench.clock());
    var root = bench.vault().rootDigest();
    invitations =
        new Invitations(bench.database(), bench.audit(), root, bench.random(), bench.clock());
    pairing = new Pairing(bench.database(), bench.audit(), root, bench.clock());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Invitations.Inviting.Invited invite(String name, String role) {
    return assertInstanceOf(
        Invitations.Inviting.Invited.class,
        invitations.invite(new InviteRequest(name, role, 0), "anna"));
  }

  private Pairing.Ending pair(Sha256 key, String code) {
    return pairing.pair(key, "192.0.2.7", code);
  }

  private static PairReason refused(Pairing.Ending ending) {
    return assertInstanceOf(Pairing.Ending.Refused.class, ending).reason();
  }

  private static PersonRow paired(Pairing.Ending ending) {
    return assertInstanceOf(Pairing.Ending.Paired.class, ending).row();
  }

  private String state(InviteView view) {
    return invitations.find(view.inviteId()).orElseThrow().state();
  }

  /** A code of the same invitation with another secret. */
  private String wrongSecret(String code) {
    PairingCode other = PairingCode.generate(bench.vault().rootDigest(), bench.random());
    byte[] right = pond.model.fingerprint.StrictForm.PAIRING.decode(code);
    byte[] wrong = pond.model.fingerprint.StrictForm.PAIRING.decode(other.text());
    System.arraycopy(right, 0, wrong, 0, 5);
    return pond.model.fingerprint.StrictForm.PAIRING.encode(wrong);
  }

  @Test
  void pair_invitedKey_isThatPersonAndAudited() {
    var invited = invite("Bea Müller", "support");
    PersonRow row = paired(pair(BEA, invited.code()));

    assertEquals(new Person(BEA, "Bea Müller", Role.SUPPORT), row.person());
    assertEquals("anna", row.addedBy());
    assertEquals(row, people.find(BEA).orElseThrow());
    assertEquals("used", state(invited.view()));
    assertEquals("Bea Müller", bench.audited("person.paired").getFirst().actor());
  }

  @Test
  void pair_sameKeyAgain_succeedsEvenAfterExpiryAndRestart() {
    var invited = invite("bea", "support");
    PersonRow first = paired(pair(BEA, invited.code()));
    bench.clock().forward(Duration.ofDays(8));
    bench.restart();
    open();

    assertEquals(first, paired(pair(BEA, invited.code())));
    assertEquals(1, bench.audited("person.paired").size());
    assertEquals(1, bench.audited("person.paired_again").size());
  }

  @Test
  void pair_otherKeyWithAUsedCode_isRefused() {
    var invited = invite("bea", "support");
    paired(pair(BEA, invited.code()));
    assertEquals(PairReason.PAIR_USED, refused(pair(THIEF, invited.code())));
    assertTrue(people.identify(THIEF).isEmpty());
  }

  @Test
  void pair_personRevokedSince_isRefusedForGood() {
    var invited = invite("bea", "support");
    paired(pair(BEA, invited.code()));
    new Access(bench.database(), bench.audit(), bench.clock()).revoke(BEA, "anna", "");

    assertEquals(PairReason.PAIR_KEY_REVOKED, refused(pair(BEA, invited.code())));
    var again = invite("bea", "operator");
    assertEquals(PairReason.PAIR_KEY_REVOKED, refused(pair(BEA, again.code())));
    assertEquals("waiting", state(again.view()));
  }

  @Test
  void pair_manyKeysAtOnce_exactlyOneWins() throws Exception {
    int keys = 16;
    var invited = invite("bea", "support");
    CyclicBarrier together = new CyclicBarrier(keys);
    List<Callable<Pairing.Ending>> all = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      Sha256 key = Sha256.of(new byte[] {9, (byte) i});
      all.add(
          () -> {
            together.await();
            return pair(key, invited.code());
          });
    }
    int won = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var ending : threads.invokeAll(all)) {
        won += ending.get() instanceof Pairing.Ending.Paired ? 1 : 0;
      }
    }
    assertEquals(1, won);
    assertEquals(
        List.of("anna", "bea"), people.list().stream().map(r -> r.person().name()).toList());
  }

  @Test
  void consume_secondCallOfTheConditionalUpdate_isFalse() {
    var invited = invite("bea", "support");
    String id = invited.view().inviteId();
    boolean first =
        bench.database().write(tx -> InviteTable.consume(tx, id, BEA, bench.clock().instant()));
    boolean second =
        bench.database().write(tx -> InviteTable.consume(tx, id, THIEF, bench.clock().instant()));
    assertTrue(first);
    assertFalse(second);
  }

  @Test
  void pair_fiveWrongSecrets_revokeTheInvitation() {
    var invited = invite("bea", "support");
    for (int i = 0; i < PairNotes.MOST_WRONG; i++) {
      assertEquals("waiting", state(invited.view()));
      assertEquals(PairReason.PAIR_WRONG_SECRET, refused(pair(THIEF, wrongSecret(invited.code()))));
    }
    assertEquals("revoked", state(invited.view()));
    assertEquals(PairReason.PAIR_REVOKED, refused(pair(BEA, invited.code())));
    assertEquals(1, bench.audited("invite.locked").size());
  }

  @Test
  void pair_fourWrongSecrets_leaveItGoodForTheRightOne() {
    var invited = invite("bea", "support");
    for (int i = 0; i < PairNotes.MOST_WRONG - 1; i++) {
      refused(pair(THIEF, wrongSecret(invited.code())));
    }
    paired(pair(BEA, invited.code()));
  }

  @Test
  void pair_atTheInstantOfExpiry_isRefused() {
    var invited = invite("bea", "support");
    bench.clock().forward(Duration.ofHours(1));
    assertEquals(PairReason.PAIR_EXPIRED, refused(pair(BEA, invited.code())));
    assertEquals("expired", state(invited.view()));
  }

  @Test
  void pair_revokedInvitation_isRefused() {
    var invited = invite("bea", "support");
    assertTrue(invitations.revoke(invited.view().inviteId(), "anna", "typo"));
    assertFalse(invitations.revoke(invited.view().inviteId(), "anna", "typo"));
    assertEquals(PairReason.PAIR_REVOKED, refused(pair(BEA, invited.code())));
  }

  @Test
  void pair_keyOfSomebodyInForce_isRefusedAndChangesNoRole() {
    var invited = invite("bea", "viewer");
    assertEquals(PairReason.PAIR_KEY_IN_USE, refused(pair(ANNA, invited.code())));
    assertEquals(Role.OPERATOR, people.identify(ANNA).orElseThrow().role());
    assertEquals("waiting", state(invited.view()));
  }

  @Test
  void pair_nameTakenSince_isRefused() {
    var invited = invite("bea", "viewer");
    people.add(new Person(THIEF, "bea", Role.VIEWER), "anna");
    assertEquals(PairReason.PAIR_NAME_IN_USE, refused(pair(BEA, invited.code())));
  }

  @Test
  void invite_nameOfAWaitingInvitation_isInUseUntilThatIsOver() {
    var invited = invite("bea", "viewer");
    assertEquals(
        new Invitations.Inviting.Refused(InviteRefusal.NAME_IN_USE),
        invitations.invite(new InviteRequest("Bea", "viewer", 0), "anna"));
    invitations.revoke(invited.view().inviteId(), "anna", "");
    invite("Bea", "viewer");
  }

  @Test
  void pair_floodOfStrangers_isNotedInPartAndCounted() {
    for (int i = 0; i < StrangerLimit.MOST + 30; i++) {
      refused(pair(THIEF, "nonsense"));
    }
    assertEquals(StrangerLimit.MOST, bench.audited("pair.refused").size());
    bench.clock().forward(StrangerLimit.WINDOW);
    PairingCode other = PairingCode.generate(bench.vault().rootDigest(), bench.random());
    assertEquals(PairReason.PAIR_UNKNOWN_INVITE, refused(pair(THIEF, other.text())));
    String last = bench.audited("pair.refused").getLast().detail();
    assertTrue(last.contains("\"and_not_noted\":\"30\""), last);
  }

  @Test
  void invite_secret_isNowhereOnDiskNorInTheAuditLog() throws IOException {
    var invited = invite("bea", "support");
    refused(pair(THIEF, wrongSecret(invited.code())));
    String secret = invited.code().substring(15);
    assertFalse(invited.toString().contains(secret));
    for (var entry : bench.audit().all()) {
      assertFalse(entry.toString().contains(secret), entry::toString);
    }
    try (Stream<Path> files = Files.walk(bench.home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(secret), file.toString());
      }
    }
  }
}
