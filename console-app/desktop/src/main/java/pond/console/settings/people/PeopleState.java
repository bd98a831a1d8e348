package pond.console.settings.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.notice.Notices;
import pond.model.api.Reason;
import pond.model.api.people.InviteReply;
import pond.model.api.people.InviteRequest;
import pond.model.api.people.InviteView;
import pond.model.api.people.PersonView;
import pond.model.api.people.RoleChange;

/** Who may use the authority. */
public final class PeopleState {
  static final List<String> ROLES = List.of("operator", "support", "viewer");

  private final Api api;
  private final Hop hop;
  private final Notices notices;
  private final Loading<List<PersonView>> people;
  private final Loading<List<InviteView>> invites;
  private final ReadOnlyObjectWrapper<@Nullable InviteReply> fresh = new ReadOnlyObjectWrapper<>();

  public PeopleState(Api api, Bulletin bulletin, Hop hop, Clock clock, Notices notices) {
    this.api = api;
    this.hop = hop;
    this.notices = notices;
    this.people = new Loading<>(hop, clock);
    this.invites = new Loading<>(hop, clock);
    bulletin.follow(Set.of("person", "invite"), news -> refresh());
  }

  public void refresh() {
    people.load(() -> api.get("/v1/people", Lists.People.class).items());
    invites.load(() -> api.get("/v1/people/invites", Lists.Invites.class).items());
  }

  /** Invites somebody; the pairing code is then in {@link #fresh}, this once. */
  public void invite(String name, String role, Duration ttl) {
    hop.call(
        () ->
            api.post(
                "/v1/people/invites",
                new InviteRequest(name.strip(), role, ttl.toSeconds()),
                InviteReply.class),
        made -> {
          fresh.set(made);
          refresh();
        },
        notices::problem);
  }

  /** Forgets the pairing code that is shown. */
  public void forget() {
    fresh.set(null);
  }

  public void revokeInvite(InviteView invite, String reason) {
    act(
        "/v1/people/invites/" + invite.inviteId() + "/revoke",
        new Reason(reason),
        InviteView.class);
  }

  public void revoke(PersonView person, String reason) {
    act("/v1/people/" + person.personId() + "/revoke", new Reason(reason), PersonView.class);
  }

  public void role(PersonView person, String role, String reason) {
    act(
        "/v1/people/" + person.personId() + "/role",
        new RoleChange(role, reason),
        PersonView.class);
  }

  private <T> void act(String path, Object body, Class<T> type) {
    hop.call(() -> api.post(path, body, type), done -> refresh(), notices::problem);
  }

  public Loading<List<PersonView>> people() {
    return people;
  }

  public Loading<List<InviteView>> invites() {
    return invites;
  }

  /** The invitation just made, with its secret; null when there is none to show. */
  public ReadOnlyObjectProperty<@Nullable InviteReply> fresh() {
    return fresh.getReadOnlyProperty();
  }
}
