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
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.people.People;
import pond.authority.people.Permissions;
import pond.authority.people.Person;
import pond.authority.store.Database;
import pond.listener.http.Request;
import pond.listener.http.Response;

/**
 * Stands before every operation: who is it, and may they.
 *
 * <p>Security property: both are asked of the store at every request, before a byte of the body is
 * read. A change that somebody known tried without the right is in the audit log; strangers are
 * not, so that they cannot fill it.
 */
final class Gate {
  private final People people;
  private final Database database;
  private final AuditLog audit;

  Gate(People people, Database database, AuditLog audit) {
    this.people = people;
    this.database = database;
    this.audit = audit;
  }

  Response pass(Endpoint endpoint, Request request) throws IOException, InterruptedException {
    Person person =
        request
            .peer()
            .spkiSha256()
            .flatMap(people::identify)
            .orElseThrow(Refused.NOT_AUTHORISED::refusal);
    if (!Permissions.allows(person.role(), endpoint.action())) {
      note(person, endpoint);
      throw Refused.ROLE_NOT_ALLOWED.refusal();
    }
    refuseUnknownQuery(endpoint, request);
    try {
      return endpoint.handler().handle(new Call(person, request));
    } catch (pond.authority.store.StorageFullException | pond.model.port.StorageFullException e) {
      throw Refused.STORAGE_FULL.refusal();
    }
  }

  private void note(Person person, Endpoint endpoint) {
    if (endpoint.action().isChange()) {
      Map<String, String> detail =
          Map.of("role", person.role().word(), "action", endpoint.action().name());
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
