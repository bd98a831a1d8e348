package pond.authority.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.api.ApiBench.Answer;
import pond.authority.api.ApiBench.Client;
import pond.authority.api.route.StrangerLimiter;
import pond.authority.people.Role;
import pond.io.tls.TlsIdentity;
import pond.model.api.AuditEntry;
import pond.model.api.Reason;
import pond.model.api.people.InviteReply;
import pond.model.api.people.InviteRequest;
import pond.model.api.people.InviteView;
import pond.model.api.people.MeView;
import pond.model.api.people.PairReply;
import pond.model.api.people.PairRequest;
import pond.model.api.people.PersonView;
import pond.model.api.people.RoleChange;
import pond.model.code.PairingCode;
import pond.model.fingerprint.RootDigest;

/** People over the real API: invite, pair, another role, the end. */
final class PeopleApiTest {
  private record People(List<PersonView> items) {}

  private record Invites(List<InviteView> items) {}

  private record Entries(List<AuditEntry> items) {}

  @TempDir Path folder;
  private ApiBench bench;
  private Client operator;

  @BeforeEach
  void start() {
    bench = new ApiBench(folder);
    operator = bench.as(Role.OPERATOR);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private InviteReply invite(String name, String role) {
    Answer answer = operator.post("/v1/people/invites", new InviteRequest(name, role, 0));
    assertEquals(201, answer.status(), answer::text);
    return answer.as(InviteReply.class);
  }

  private Client stranger() {
    return bench.client(Optional.of(bench.identity()));
  }

  private static Answer pair(Client client, String code) {
    return client.post("/v1/pair", new PairRequest(code));
  }

  private static PersonView paired(Client client, String code) {
    return pair(client, code).as(PairReply.class).person();
  }

  private List<AuditEntry> audited(String action) {
    return operator.get("/v1/audit?limit=1000").as(Entries.class).items().stream()
        .filter(entry -> entry.action().equals(action))
        .toList();
  }

  @Test
  void pair_invitedSupport_mayRejectAndRerunButNeitherAcceptNorMint() {
    Client bea = stranger();
    assertEquals("401 NOT_AUTHORISED", bea.get("/v1/me").refusal());
    PairReply reply = pair(bea, invite("bea", "support").code()).as(PairReply.class);
    assertEquals(bench.authority().vault().rootDigest().text(), reply.rootDigest());

    MeView me = bea.get("/v1/me").as(MeView.class);
    assertEquals(reply.person(), me.person());
    assertTrue(me.person().you());
    assertTrue(me.actions().containsAll(List.of("review_reject", "review_rerun", "read_people")));
    assertFalse(me.actions().contains("review_accept") || me.actions().contains("mint_code"));
    assertEquals(
        "403 ROLE_NOT_ALLOWED",
        bea.post("/v1/people/invites", new InviteRequest("eve", "operator", 0)).refusal());
    assertEquals("bea", audited("api.denied").getFirst().actor());
  }

  @Test
  void people_listAndInvites_sayWhoLetWhomIn() {
    InviteReply invited = invite("bea", "support");
    paired(stranger(), invited.code());
    List<PersonView> people = operator.get("/v1/people").as(People.class).items();
    assertEquals(List.of("bea", "operator"), people.stream().map(PersonView::name).toList());
    assertEquals("operator", people.getFirst().addedBy());
    assertEquals(List.of(false, true), people.stream().map(PersonView::you).toList());
    InviteView used = operator.get("/v1/people/invites").as(Invites.class).items().getFirst();
    assertEquals("used", used.state());
    assertFalse(operator.get("/v1/people/invites").text().contains(invited.code().substring(15)));
  }

  @Test
  void revoke_personWhileConnected_isNobodyOnTheNextCall() {
    Client bea = stranger();
    PersonView person = paired(bea, invite("bea", "viewer").code());
    assertEquals(200, bea.get("/v1/people").status());
    Answer revoked =
        operator.post("/v1/people/" + person.personId() + "/revoke", new Reason("left"));
    assertEquals("bea", revoked.as(PersonView.class).name());
    assertEquals("401 NOT_AUTHORISED", bea.get("/v1/people").refusal());
    assertEquals(
        "404 NO_SUCH_PERSON",
        operator.post("/v1/people/" + person.personId() + "/revoke", new Reason("")).refusal());
  }

  @Test
  void role_promotedAndDemotedWhileConnected_countsOnTheNextCall() {
    Client bea = stranger();
    PersonView person = paired(bea, invite("bea", "viewer").code());
    String role = "/v1/people/" + person.personId() + "/role";
    InviteRequest carl = new InviteRequest("carl", "viewer", 0);
    assertEquals("403 ROLE_NOT_ALLOWED", bea.post("/v1/people/invites", carl).refusal());
    assertEquals(
        "operator",
        operator.post(role, new RoleChange("operator", "")).as(PersonView.class).role());
    assertEquals(201, bea.post("/v1/people/invites", carl).status());
    operator.post(role, new RoleChange("viewer", "done"));
    assertEquals("403 ROLE_NOT_ALLOWED", bea.post("/v1/people/invites", carl).refusal());
    assertEquals("422 ROLE_UNKNOWN", operator.post(role, new RoleChange("root", "")).refusal());
  }

  @Test
  void lastOperator_revokedOrDemotedByThemselves_isAConflict() {
    String me = operator.get("/v1/me").as(MeView.class).person().personId();
    assertEquals(
        "409 LAST_OPERATOR",
        operator.post("/v1/people/" + me + "/revoke", new Reason("")).refusal());
    assertEquals(
        "409 LAST_OPERATOR",
        operator.post("/v1/people/" + me + "/role", new RoleChange("support", "")).refusal());
  }

  @Test
  void invites_revokedOrUnknown_areRefusedInWords() {
    InviteReply invited = invite("bea", "support");
    String revoke = "/v1/people/invites/" + invited.view().inviteId() + "/revoke";
    assertEquals("revoked", operator.post(revoke, new Reason("")).as(InviteView.class).state());
    assertEquals("409 INVITE_NOT_WAITING", operator.post(revoke, new Reason("")).refusal());
    assertEquals(
        "404 NO_SUCH_INVITE",
        operator.post("/v1/people/invites/none/revoke", new Reason("")).refusal());
    assertEquals(
        "422 NAME_RESERVED",
        operator.post("/v1/people/invites", new InviteRequest("worker", "viewer", 0)).refusal());
    assertEquals(
        "422 TTL_OUT_OF_RANGE",
        operator.post("/v1/people/invites", new InviteRequest("bea", "viewer", 1)).refusal());
  }

  @Test
  void pair_whateverIsWrong_soundsTheSameToStrangers() {
    InviteReply used = invite("bea", "support");
    paired(stranger(), used.code());
    InviteReply revoked = invite("carl", "support");
    operator.post("/v1/people/invites/" + revoked.view().inviteId() + "/revoke", new Reason(""));
    RootDigest own = bench.authority().vault().rootDigest();
    RootDigest foreign = RootDigest.of(new byte[32]);
    Set<String> answers = new TreeSet<>();
    for (String code :
        List.of(
            used.code(),
            revoked.code(),
            PairingCode.generate(own, bench.runs().random()).text(),
            PairingCode.generate(foreign, bench.runs().random()).text(),
            "pondpc1nonsense",
            "")) {
      Answer answer = pair(stranger(), code);
      answers.add(answer.status() + " " + answer.text());
    }
    assertEquals(1, answers.size(), answers::toString);
    assertTrue(answers.iterator().next().contains("PAIRING_REFUSED"), answers::toString);
    String detail = audited("pair.refused").toString();
    for (String reason :
        List.of(
            "PAIR_USED",
            "PAIR_REVOKED",
            "PAIR_UNKNOWN_INVITE",
            "PAIR_OTHER_AUTHORITY",
            "PAIR_CODE_UNREADABLE")) {
      assertTrue(detail.contains(reason), reason);
    }
  }

  @Test
  void pair_sameKeyAfterALostReply_succeeds() {
    TlsIdentity identity = bench.identity();
    InviteReply invited = invite("bea", "support");
    PersonView first = paired(bench.client(Optional.of(identity)), invited.code());
    assertEquals(first, paired(bench.client(Optional.of(identity)), invited.code()));
  }

  @Test
  void pair_tooManyAttempts_areRefusedBeforeTheyAreRead() {
    InviteReply invited = invite("bea", "support");
    for (int i = 0; i < StrangerLimiter.BURST; i++) {
      assertEquals("403 PAIRING_REFUSED", pair(stranger(), "guess").refusal());
    }
    Answer slowed = pair(stranger(), invited.code());
    assertEquals("429 SLOW_DOWN", slowed.refusal());
    assertEquals("6", slowed.response().headers().firstValue("Retry-After").orElseThrow());
    assertEquals(200, operator.get("/v1/people").status(), "known people are not slowed");

    bench.runs().clock().forward(StrangerLimiter.REFILL);
    assertEquals("bea", paired(stranger(), invited.code()).name());
  }

  @Test
  void pair_withoutAClientKey_is401() {
    Client nobody = bench.client(Optional.empty());
    assertEquals("401 NOT_AUTHORISED", pair(nobody, invite("bea", "viewer").code()).refusal());
  }
}
