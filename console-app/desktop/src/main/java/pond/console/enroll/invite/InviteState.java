package pond.console.enroll.invite;

import java.time.Clock;
import pond.client.Api;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.model.api.InfoView;

/** What an invitation must name: this authority and where its orchestrator listens. */
public final class InviteState {
  private final Api api;
  private final Loading<InfoView> info;

  public InviteState(Api api, Hop hop, Clock clock) {
    this.api = api;
    this.info = new Loading<>(hop, clock);
  }

  /** Fetches it. */
  public void open() {
    info.load(() -> api.get("/v1/info", InfoView.class));
  }

  public Loading<InfoView> info() {
    return info;
  }
}
