package pond.console.settings.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.client.Lists;
import pond.console.FakeApi;
import pond.console.desk.ManualBulletin;
import pond.console.hop.InlineHop;
import pond.console.notice.Notices;
import pond.model.api.people.InviteReply;
import pond.model.api.people.InviteRequest;
import pond.model.api.people.InviteView;
import pond.model.api.people.PersonView;

class PeopleStateTest {
  private static final PersonView ANNA =
      new PersonView("p1", "anna", "operator", Instant.EPOCH, "authority", true);

  private final FakeApi api = new FakeApi();
  private final InlineHop hop = new InlineHop();
  private final Notices notices = new Notices(hop.clock());
  private final PeopleState state =
      new PeopleState(api, new ManualBulletin(), hop, hop.clock(), notices);

  @BeforeEach
  void layDown() {
    api.answer("/v1/people", new Lists.People(List.of(ANNA)));
    api.answer("/v1/people/invites", new Lists.Invites(List.of()));
  }

  @Test
  void invite_showsTheCodeUntilItIsForgotten() {
    InviteView view =
        new InviteView("i1", "sam", "support", "waiting", "anna", Instant.EPOCH, Instant.EPOCH);
    api.onPost("/v1/people/invites", new InviteReply("pondpc1secret", view));
    state.invite(" sam ", "support", Duration.ofHours(1));
    assertEquals(new InviteRequest("sam", "support", 3600), api.posted().getFirst().body());
    assertNotNull(state.fresh().get());
    state.forget();
    assertNull(state.fresh().get());
  }

  @Test
  void revoke_refused_isTold() {
    api.onPost(
        "/v1/people/p1/revoke",
        new ClientException(ExitCode.REFUSED, "LAST_OPERATOR", "The last operator.", "Add one."));
    state.revoke(ANNA, "left");
    assertEquals("The last operator.", notices.toasts().getFirst().text());
  }
}
