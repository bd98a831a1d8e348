package pond.authority.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.api.ApiBench.Answer;
import pond.authority.api.ApiBench.Client;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Service;
import pond.authority.people.Access;
import pond.authority.people.Permissions;
import pond.authority.people.Person;
import pond.authority.people.Role;
import pond.io.tls.TlsIdentity;
import pond.io.tls.TlsRefusal;
import pond.io.tls.TlsRefusedException;
import pond.model.api.AuditEntry;
import pond.model.key.SigningKeyPair;

/** Who may call what, at every operation there is. */
final class GateTest {
  private record Entries(List<AuditEntry> items) {}

  @TempDir Path folder;
  private ApiBench bench;

  @BeforeEach
  void start() {
    bench = new ApiBench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private List<Endpoint> endpoints() {
    return OperatorApi.endpoints(
        bench.authority(), bench.config(), new Waits(bench.authority().watch()));
  }

  private static Answer call(Client client, Endpoint endpoint) {
    // A stream would go on.
    String path =
        endpoint
            .template()
            .replaceAll("\\{[a-z]+}", "x-1")
            .replace("/v1/events", "/v1/events?seconds=0");
    return endpoint.method().equals("GET") ? client.get(path) : client.post(path, "{}");
  }

  @Test
  void pass_everyOperationAndRole_isAllowedExactlyAsTheTableSays() {
    for (Role role : Role.values()) {
      Client client = bench.as(role);
      for (Endpoint endpoint : endpoints()) {
        if (endpoint.service() instanceof Service.ForPeople service) {
          Answer answer = call(client, endpoint);
          String what = role + " " + endpoint.method() + " " + endpoint.template();
          if (Permissions.allows(role, service.action())) {
            assertNotEquals(403, answer.status(), what);
            assertNotEquals(401, answer.status(), what);
          } else {
            assertEquals("403 ROLE_NOT_ALLOWED", answer.refusal(), what);
          }
        }
      }
    }
  }

  @Test
  void endpoints_thatChangeSomething_areNoGets() {
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.service() instanceof Service.ForPeople service) {
        assertEquals(
            service.action().isChange() ? "POST" : "GET",
            endpoint.method().equals("POST") && isQuestion(endpoint) ? "GET" : endpoint.method(),
            endpoint.template());
      }
    }
  }

  /** A question that is too long for an address. */
  private static boolean isQuestion(Endpoint endpoint) {
    return endpoint.template().endsWith("/explain");
  }

  @Test
  void endpoints_openToStrangers_arePairingAlone() {
    assertEquals(
        List.of("POST /v1/pair"),
        endpoints().stream()
            .filter(endpoint -> endpoint.service() instanceof Service.ForStrangers)
            .map(endpoint -> endpoint.method() + " " + endpoint.template())
            .toList());
  }

  @Test
  void pass_strangerOrNobody_is401EverywhereElse() {
    Client stranger = bench.client(Optional.of(bench.identity()));
    Client nobody = bench.client(Optional.empty());
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.service() instanceof Service.ForStrangers) {
        assertEquals("400 BAD_REQUEST", call(stranger, endpoint).refusal());
        continue;
      }
      String what = endpoint.method() + " " + endpoint.template();
      assertEquals("401 NOT_AUTHORISED", call(stranger, endpoint).refusal(), what);
      assertEquals("401 NOT_AUTHORISED", call(nobody, endpoint).refusal(), what);
    }
    assertEquals(0, bench.authority().audit().head().count(), "strangers cannot fill the log");
  }

  @Test
  void pass_personRevokedWhileConnected_is401OnTheNextRequest() {
    TlsIdentity identity = bench.identity();
    bench.people().add(new Person(identity.pin(), "bea", Role.OPERATOR), "test");
    Client bea = bench.client(Optional.of(identity));
    assertEquals(200, bea.get("/v1/info").status());

    bench.as(Role.OPERATOR);
    new Access(bench.authority().database(), bench.authority().audit(), bench.runs().clock())
        .revoke(identity.pin(), "test", "");
    assertEquals("401 NOT_AUTHORISED", bea.get("/v1/info").refusal());
  }

  @Test
  void pass_changeWithoutTheRight_isInTheAuditLog() {
    Client viewer = bench.as(Role.VIEWER);
    viewer.post("/v1/codes", "{}");
    viewer.get("/v1/codes");

    List<AuditEntry> denied =
        viewer.get("/v1/audit?limit=1000").as(Entries.class).items().stream()
            .filter(e -> e.action().equals("api.denied"))
            .toList();
    assertEquals(1, denied.size());
    assertEquals("viewer", denied.getFirst().actor());
    assertTrue(denied.getFirst().detail().contains("MINT_CODE"));
  }

  @Test
  void pass_unknownQueryField_isRefusedAtEveryOperation() {
    Client operator = bench.as(Role.OPERATOR);
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.method().equals("GET")) {
        String path = endpoint.template().replaceAll("\\{[a-z]+}", "x-1") + "?force=true";
        assertEquals("400 BAD_REQUEST", operator.get(path).refusal(), path);
      }
    }
  }

  @Test
  void pass_unknownAddressOrMethod_isTheListenersRefusal() {
    Client operator = bench.as(Role.OPERATOR);
    assertEquals("404 NOT_FOUND", operator.get("/v1/secrets").refusal());
    assertEquals("405 METHOD_NOT_ALLOWED", operator.post("/v1/info", "{}").refusal());
  }

  @Test
  void client_knowsAnotherRoot_refusesTheServerBeforeItSendsAnything() {
    byte[] other = SigningKeyPair.generate(bench.runs().random()).publicKey().bytes();
    TlsIdentity identity = bench.identity();
    bench.people().add(new Person(identity.pin(), "bea", Role.OPERATOR), "test");
    Client client = bench.client(Optional.of(identity), other);

    IOException refused =
        assertThrows(
            IOException.class,
            () ->
                client
                    .http()
                    .send(client.request("/v1/info").GET().build(), BodyHandlers.discarding()));
    assertEquals(
        TlsRefusal.OTHER_AUTHORITY, TlsRefusedException.behind(refused).orElseThrow().reason());
  }
}
