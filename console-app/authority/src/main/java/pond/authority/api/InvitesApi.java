package pond.authority.api;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import pond.authority.Authority;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.api.route.StrangerCall;
import pond.authority.people.Action;
import pond.authority.people.Invitations;
import pond.authority.people.InviteRefusal;
import pond.authority.people.Pairing;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Response;
import pond.model.api.Reason;
import pond.model.api.people.InviteReply;
import pond.model.api.people.InviteRequest;
import pond.model.api.people.InviteView;
import pond.model.api.people.PairReply;
import pond.model.api.people.PairRequest;
import pond.model.fingerprint.RootDigest;

/** Invitations, and the pairing that strangers do with them. */
final class InvitesApi {
  private static final long SMALL = 4 * 1024;

  private final RootDigest root;
  private final Invitations invitations;
  private final Pairing pairing;

  InvitesApi(Authority authority) {
    Clock clock = authority.config().clock();
    this.root = authority.vault().rootDigest();
    this.invitations =
        new Invitations(
            authority.database(), authority.audit(), root, authority.config().random(), clock);
    this.pairing = new Pairing(authority.database(), authority.audit(), root, clock);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
                "/v1/people/invites", Action.MANAGE_PEOPLE, "Invite; the code is shown this once")
            .takes(InviteRequest.class, SMALL)
            .gives(201, InviteReply.class)
            .refusesEach(422, InviteRefusal.values())
            .by(this::invite),
        Endpoint.get(
                "/v1/people/invites", Action.READ_PEOPLE, "The newest invitations, without codes")
            .givesListing(InviteView.class)
            .by(call -> Json.listing(invitations.list())),
        Endpoint.post(
                "/v1/people/invites/{id}/revoke",
                Action.MANAGE_PEOPLE,
                "Take a waiting invitation back")
            .takes(Reason.class, OperatorApi.REASON_BYTES)
            .gives(InviteView.class)
            .refuses(Refused.NO_SUCH_INVITE, Refused.INVITE_NOT_WAITING)
            .by(this::revoke),
        Endpoint.openPost("/v1/pair", "Make the caller's TLS key known by a pairing code")
            .takes(PairRequest.class, SMALL)
            .gives(PairReply.class)
            .refuses(Refused.PAIRING_REFUSED)
            .byStrangers(this::pair));
  }

  private Response invite(Call call) throws IOException {
    return switch (invitations.invite(call.body(InviteRequest.class), call.actor())) {
      case Invitations.Inviting.Invited invited ->
          Json.created(new InviteReply(invited.code(), invited.view()));
      case Invitations.Inviting.Refused refused -> throw refusal(refused.reason());
    };
  }

  private static ApiException refusal(InviteRefusal reason) {
    return new ApiException(new ApiError(422, reason.name(), reason.sentence(), reason.fix()));
  }

  private Response revoke(Call call) throws IOException {
    Reason reason = call.body(Reason.class);
    InviteView invite = find(call);
    if (!invitations.revoke(invite.inviteId(), call.actor(), reason.reason())) {
      throw Refused.INVITE_NOT_WAITING.refusal();
    }
    return Json.ok(find(call));
  }

  private InviteView find(Call call) {
    return invitations
        .find(call.request().param("id"))
        .orElseThrow(Refused.NO_SUCH_INVITE::refusal);
  }

  private Response pair(StrangerCall call) throws IOException {
    String code = call.body(PairRequest.class).code();
    return switch (pairing.pair(call.tlsSpki(), call.address(), code)) {
      case Pairing.Ending.Paired paired ->
          Json.ok(new PairReply(PeopleApi.view(paired.row(), call.tlsSpki()), root.text()));
      // The reason is for the audit log: it would tell a stranger which invitations there are.
      case Pairing.Ending.Refused refused -> throw Refused.PAIRING_REFUSED.refusal();
    };
  }
}
