package pond.orchestrator.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.listener.http.ApiException;
import pond.model.id.WorkerId;
import pond.model.link.AuthorityLink;
import pond.model.link.BeatAsk;
import pond.model.link.LinkRefusedException;
import pond.model.wire.Heartbeat;

class UpstreamTest {
  private static final WorkerId WORKER = WorkerId.of("w-aaaaaaaaaaaa");
  private static final BeatAsk BEAT =
      new BeatAsk(WORKER, new Heartbeat("0".repeat(32), List.of(), 1, 0));

  private interface Answer {
    Object give() throws Exception;
  }

  private static Upstream answering(Answer answer) {
    ClassLoader loader = UpstreamTest.class.getClassLoader();
    Class<?>[] link = {AuthorityLink.class};
    return new Upstream(
        (AuthorityLink)
            Proxy.newProxyInstance(loader, link, (proxy, method, args) -> answer.give()));
  }

  @Test
  void answer_shorterThanTheAsks_isNoAnswerForAnybody() {
    ApiException refused =
        assertThrows(ApiException.class, () -> answering(List::of).heartbeat(List.of(BEAT, BEAT)));
    assertEquals("AUTHORITY_UNAVAILABLE", refused.error().code());
  }

  @Test
  void refusal_ofTheAuthority_keepsItsWords() {
    LinkRefusedException refusal =
        new LinkRefusedException(403, "CODE_USED", "This code was used.", "Get a new one.");
    Upstream upstream =
        answering(
            () -> {
              throw refusal;
            });
    ApiException refused = assertThrows(ApiException.class, () -> upstream.self(WORKER));
    assertEquals(403, refused.error().status());
    assertEquals("CODE_USED", refused.error().code());
    assertEquals("This code was used.", refused.error().message());
    assertEquals("Get a new one.", refused.error().fix());
  }

  @Test
  void failure_ofTheAuthority_isUnavailableAndSaysNothingOfIt() {
    Upstream upstream =
        answering(
            () -> {
              throw new IllegalStateException("planted secret");
            });
    ApiException refused = assertThrows(ApiException.class, () -> upstream.self(WORKER));
    assertEquals(503, refused.error().status());
    assertEquals("The authority does not answer.", refused.error().message());
  }
}
