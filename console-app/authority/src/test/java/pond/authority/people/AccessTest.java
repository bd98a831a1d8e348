package pond.authority.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.model.api.people.InviteRequest;
import pond.model.digest.Sha256;

final class AccessTest {
  private static final Sha256 ANNA = Sha256.of(new byte[] {1});
  private static final Sha256 BEA = Sha256.of(new byte[] {2});

  @TempDir Path folder;
  private AuthorityBench bench;
  private People people;
  private Access access;

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
    people = new People(bench.database(), bench.audit(), bench.clock());
    access = new Access(bench.database(), bench.audit(), bench.clock());
    people.add(new Person(ANNA, "anna", Role.OPERATOR), "test");
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private static AccessRefusal refused(Access.Outcome outcome) {
    return assertInstanceOf(Access.Outcome.Refused.class, outcome).reason();
  }

  private static void done(Access.Outcome outcome) {
    assertInstanceOf(Access.Outcome.Done.class, outcome);
  }

  @Test
  void revoke_person_isNobodyAtOnceAndTheKeyNeverComesBack() {
    people.add(new Person(BEA, "bea", Role.SUPPORT), "anna");

    done(access.revoke(BEA, "anna", "left the company"));
    assertEquals(AccessRefusal.NO_SUCH_PERSON, refused(access.revoke(BEA, "anna", "")));
    assertEquals(Optional.empty(), people.identify(BEA));
    assertEquals(
        new People.Adding.Refused(People.Adding.Why.KEY_REVOKED),
        people.add(new Person(BEA, "bea", Role.VIEWER), "anna"));
    String told = bench.audited("person.revoked").getFirst().detail();
    assertTrue(told.contains("left the company"), told);
    assertEquals(1, people.list().size());
  }

  @Test
  void revoke_lastOperator_isRefusedAndStaysOperator() {
    people.add(new Person(BEA, "bea", Role.SUPPORT), "anna");
    assertEquals(AccessRefusal.LAST_OPERATOR, refused(access.revoke(ANNA, "anna", "")));
    assertEquals(
        AccessRefusal.LAST_OPERATOR, refused(access.changeRole(ANNA, Role.VIEWER, "anna", "")));
    assertEquals(Role.OPERATOR, people.identify(ANNA).orElseThrow().role());
    assertEquals(List.of(), bench.audited("person.role_changed"));
  }

  @Test
  void changeRole_person_countsAtOnceAndIsAudited() {
    people.add(new Person(BEA, "bea", Role.SUPPORT), "anna");
    done(access.changeRole(BEA, Role.OPERATOR, "anna", "takes over"));
    assertEquals(Role.OPERATOR, people.identify(BEA).orElseThrow().role());
    assertEquals(
        "{\"before\":\"support\",\"reason\":\"takes over\",\"role\":\"operator\"}",
        bench.audited("person.role_changed").getFirst().detail());

    done(access.changeRole(BEA, Role.OPERATOR, "anna", ""));
    assertEquals(1, bench.audited("person.role_changed").size(), "the same role changes nothing");
  }

  @Test
  void revoke_twoOperatorsEachOtherAtOnce_leavesExactlyOne() throws Exception {
    for (int round = 0; round < 20; round++) {
      Sha256 one = Sha256.of(new byte[] {3, (byte) round});
      people.add(new Person(one, "carl" + round, Role.OPERATOR), "anna");
      Sha256 other =
          people.list().stream()
              .map(row -> row.person().tlsSpki())
              .filter(key -> !key.equals(one))
              .findFirst()
              .orElseThrow();
      CyclicBarrier together = new CyclicBarrier(2);
      List<Callable<Access.Outcome>> both =
          List.of(
              () -> {
                together.await();
                return access.revoke(one, "other", "");
              },
              () -> {
                together.await();
                return access.revoke(other, "one", "");
              });
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var outcome : threads.invokeAll(both)) {
          outcome.get();
        }
      }
      assertEquals(1, people.list().size(), "round " + round);
    }
  }

  @Test
  void access_operatorLeavesOrIsDemoted_takesOpenInvitationsAlong() {
    people.add(new Person(BEA, "bea", Role.OPERATOR), "anna");
    Invitations invitations =
        new Invitations(
            bench.database(),
            bench.audit(),
            bench.vault().rootDigest(),
            bench.random(),
            bench.clock());
    invitations.invite(new InviteRequest("back door", "operator", 0), "bea");
    invitations.invite(new InviteRequest("carl", "viewer", 0), "anna");

    done(access.changeRole(BEA, Role.SUPPORT, "anna", ""));
    assertEquals(
        List.of("back door revoked", "carl waiting"),
        invitations.list().stream().map(i -> i.name() + " " + i.state()).sorted().toList());
    assertEquals("anna", bench.audited("invite.revoked").getFirst().actor());
  }
}
