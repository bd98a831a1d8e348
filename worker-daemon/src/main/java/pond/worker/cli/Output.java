package pond.worker.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import pond.model.json.StrictJson;
import pond.worker.ProblemException;

/**
 * The one way a command speaks: its result on standard output, as JSON or for people; progress and
 * problems on standard error, except that a script which asked for JSON gets its problem as JSON.
 */
final class Output {
  /** A problem, for scripts. */
  record Problem(String code, String message, String fix, int exitCode) {}

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  Output(PrintWriter out, PrintWriter err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  boolean json() {
    return json;
  }

  /** {@code record} when JSON was asked for, else {@code text}. */
  void result(Object record, String text) {
    out.println(json ? StrictJson.pretty(record) : text);
    out.flush();
  }

  /** One JSON line of several. */
  void line(Object record) {
    out.println(new String(StrictJson.write(record), UTF_8));
    out.flush();
  }

  void progress(String text) {
    err.println(text);
    err.flush();
  }

  void problem(ProblemException e) {
    if (json) {
      result(new Problem(e.code(), e.getMessage(), e.fix(), e.exit().code()), "");
    }
    err.println(e.getMessage() + " (" + e.code() + ")");
    if (!e.fix().isEmpty()) {
      err.println("  " + e.fix());
    }
    err.flush();
  }
}
