package pond.authority.api;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.QueryField;
import pond.authority.api.route.Refused;
import pond.authority.api.route.Service;
import pond.authority.api.route.StrangerCall;
import pond.authority.api.route.StrangerLimiter;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.people.Action;
import pond.authority.people.People;
import pond.authority.people.Permissions;
import pond.authority.people.Person;
import pond.authority.store.Database;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.digest.Sha256;

/**
 * Stands before every operation: who is it, and may they.
 *
 * <p>Security property: both are asked of the store at every request, before a byte of the body is
 * read. A change that somebody known tried without the right is in the audit log; strangers are
 * not, so that they cannot fill it. The few operations that are open to strangers let each network
 * try so often only.
 */
final class Gate {
  private final People people;
  private final Database database;
  private final AuditLog audit;
  private final StrangerLimiter strangers;

  Gate(People people, Database database, AuditLog audit, StrangerLimiter strangers) {
    this.people = people;
    this.database = database;
    this.audit = audit;
    this.strangers = strangers;
  }

  Response pass(Endpoint endpoint, Request request) throws IOException, InterruptedException {
    try {
      return switch (endpoint.service()) {
        case Service.ForPeople service -> known(endpoint, service, request);
        case Service.ForStrangers service -> stranger(endpoint, service, request);
      };
    } catch (pond.authority.store.StorageFullException | pond.model.port.StorageFullException e) {
      throw Refused.STORAGE_FULL.refusal();
    }
  }

  private Response known(Endpoint endpoint, Service.ForPeople service, Request request)
      throws IOException, InterruptedException {
    Person person =
        request
            .peer()
            .spkiSha256()
            .flatMap(people::identify)
            .orElseThrow(Refused.NOT_AUTHORISED::refusal);
    if (!Permissions.allows(person.role(), service.action())) {
      note(person, endpoint, service.action());
      throw Refused.ROLE_NOT_ALLOWED.refusal();
    }
    refuseUnknownQuery(endpoint, request);
    return service.handler().handle(new Call(person, request));
  }

  private Response stranger(Endpoint endpoint, Service.ForStrangers service, Request request)
      throws IOException, InterruptedException {
    if (!strangers.admits(request.peer().address().getAddress())) {
      return StrangerLimiter.slowDown();
    }
    Sha256 key = request.peer().spkiSha256().orElseThrow(Refused.NOT_AUTHORISED::refusal);
    refuseUnknownQuery(endpoint, request);
    return service.handler().handle(new StrangerCall(key, request));
  }

  private void note(Person person, Endpoint endpoint, Action action) {
    if (action.isChange()) {
      Map<String, String> detail = Map.of("role", person.role().word(), "action", action.name());
      AuditEvent event =
          new AuditEvent(person.name(), "api.denied", endpoint.template(), detail, "api");
      database.write(tx -> audit.append(tx, event));
    }
  }

  private static void refuseUnknownQuery(Endpoint endpoint, Request request) {
    Set<String> unknown = new TreeSet<>(request.query().keySet());
    Set<String> known =
        endpoint.shape().query().stream().map(QueryField::name).collect(Collectors.toSet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw Refused.BAD_REQUEST.refusal(
          "This address understands "
              + (known.isEmpty() ? "no query fields." : "only " + new TreeSet<>(known) + "."));
    }
  }
}
