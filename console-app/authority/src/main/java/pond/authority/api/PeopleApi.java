package pond.authority.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.people.Access;
import pond.authority.people.AccessRefusal;
import pond.authority.people.Action;
import pond.authority.people.People;
import pond.authority.people.Permissions;
import pond.authority.people.PersonRow;
import pond.authority.people.Role;
import pond.listener.http.ApiException;
import pond.listener.http.Response;
import pond.model.api.Reason;
import pond.model.api.people.MeView;
import pond.model.api.people.PersonView;
import pond.model.api.people.RoleChange;
import pond.model.digest.Sha256;

/** Who may use this authority, and how that changes and ends. */
final class PeopleApi {
  private final People people;
  private final Access access;

  PeopleApi(Authority authority) {
    this.people = new People(authority.database(), authority.audit(), authority.config().clock());
    this.access = new Access(authority.database(), authority.audit(), authority.config().clock());
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/me", Action.READ_PEOPLE, "Who asks, and what they may do")
            .gives(MeView.class)
            .by(this::me),
        Endpoint.get("/v1/people", Action.READ_PEOPLE, "Everybody in force")
            .givesListing(PersonView.class)
            .by(this::list),
        Endpoint.post("/v1/people/{id}/role", Action.MANAGE_PEOPLE, "Give another role")
            .takes(RoleChange.class, OperatorApi.REASON_BYTES)
            .gives(PersonView.class)
            .refuses(Refused.NO_SUCH_PERSON, Refused.LAST_OPERATOR, Refused.ROLE_UNKNOWN)
            .by(this::changeRole),
        Endpoint.post("/v1/people/{id}/revoke", Action.MANAGE_PEOPLE, "End access for good")
            .takes(Reason.class, OperatorApi.REASON_BYTES)
            .gives(PersonView.class)
            .refuses(Refused.NO_SUCH_PERSON, Refused.LAST_OPERATOR)
            .by(this::revoke));
  }

  static PersonView view(PersonRow row, Sha256 caller) {
    return new PersonView(
        row.person().tlsSpki().hex(),
        row.person().name(),
        row.person().role().word(),
        row.addedAt(),
        row.addedBy(),
        row.person().tlsSpki().equals(caller));
  }

  private Response me(Call call) {
    PersonRow row =
        people.find(call.person().tlsSpki()).orElseThrow(Refused.NOT_AUTHORISED::refusal);
    List<String> actions =
        Stream.of(Action.values())
            .filter(action -> Permissions.allows(row.person().role(), action))
            .map(action -> action.name().toLowerCase(Locale.ROOT))
            .toList();
    return Json.ok(new MeView(view(row, call.person().tlsSpki()), actions));
  }

  private Response list(Call call) {
    return Json.listing(
        people.list().stream().map(row -> view(row, call.person().tlsSpki())).toList());
  }

  private Response changeRole(Call call) throws IOException {
    RoleChange change = call.body(RoleChange.class);
    Role role = Role.find(change.role()).orElseThrow(Refused.ROLE_UNKNOWN::refusal);
    return answer(call, access.changeRole(person(call), role, call.actor(), change.reason()));
  }

  private Response revoke(Call call) throws IOException {
    Reason reason = call.body(Reason.class);
    return answer(call, access.revoke(person(call), call.actor(), reason.reason()));
  }

  private static Response answer(Call call, Access.Outcome outcome) {
    return switch (outcome) {
      case Access.Outcome.Done done -> Json.ok(view(done.row(), call.person().tlsSpki()));
      case Access.Outcome.Refused refused -> throw refusal(refused.reason());
    };
  }

  private static ApiException refusal(AccessRefusal reason) {
    return switch (reason) {
      case NO_SUCH_PERSON -> Refused.NO_SUCH_PERSON.refusal();
      case LAST_OPERATOR -> Refused.LAST_OPERATOR.refusal();
    };
  }

  private static Sha256 person(Call call) {
    String id = call.request().param("id");
    if (!Sha256.isValid(id)) {
      throw Refused.NO_SUCH_PERSON.refusal();
    }
    return Sha256.parse(id);
  }
}
