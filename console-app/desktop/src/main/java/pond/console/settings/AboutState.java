package pond.console.settings;

import java.time.Clock;
import pond.client.Api;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.model.api.InfoView;

/** Which authority this is and what runs here. */
final class AboutState {
  private final Api api;
  private final Loading<InfoView> info;

  AboutState(Api api, Hop hop, Clock clock) {
    this.api = api;
    this.info = new Loading<>(hop, clock);
  }

  void refresh() {
    info.load(() -> api.get("/v1/info", InfoView.class));
  }

  Loading<InfoView> info() {
    return info;
  }

  /**
   * What helps who is asked for help: versions and public values, and nothing of what is worked on.
   */
  static String diagnostics(InfoView info) {
    return String.join(
        System.lineSeparator(),
        "pond " + info.version(),
        "java " + System.getProperty("java.vm.version"),
        "javafx " + System.getProperty("javafx.runtime.version"),
        "os " + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        "authority " + info.rootDigest(),
        "trust snapshot " + info.snapshotVersion());
  }
}
