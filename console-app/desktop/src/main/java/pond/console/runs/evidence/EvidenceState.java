package pond.console.runs.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import pond.client.Api;
import pond.client.ApiClient;
import pond.client.fetch.Tars;
import pond.console.hop.Hop;
import pond.console.hop.Problem;
import pond.console.kit.state.BusyState;

/** Writes everything that is needed to check a run without Pond into a new folder. */
public final class EvidenceState {
  private final Api api;
  private final BusyState busy;

  public EvidenceState(Api api, Hop hop) {
    this.api = api;
    this.busy = new BusyState(hop);
  }

  /** The folder must not exist yet. */
  public void export(String runId, Path folder, Consumer<Path> done, Consumer<Problem> failed) {
    busy.run(() -> fetch(runId, folder), done, failed);
  }

  public BusyState busy() {
    return busy;
  }

  /** How anybody checks it. */
  public static String verifyCommand(Path folder) {
    return "pond verify " + folder;
  }

  private Path fetch(String runId, Path folder) {
    try (ApiClient.Download download = api.download("/v1/runs/" + runId + "/evidence")) {
      Tars.unpack(download.content(), folder);
      return folder;
    } catch (IOException e) {
      throw Tars.failed(e, folder);
    }
  }
}
