package pond.console.runs.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import pond.client.Api;
import pond.model.api.LogPage;

/** Pages of a log as the authority gives them. */
final class LogPages {
  private LogPages() {}

  /** The lines after {@code cursor}; waits for some for {@code seconds}. */
  static LogPage read(Api api, String runId, String cursor, int seconds) {
    String after = URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    return api.get(
        "/v1/runs/" + runId + "/logs?after=" + after + "&seconds=" + seconds, LogPage.class);
  }
}
