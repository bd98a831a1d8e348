package pond.cli.show;

import java.io.PrintWriter;
import pond.model.json.StrictJson;

/** Results on standard output, as JSON or for people; progress and remarks on standard error. */
public final class Out {
  private final PrintWriter results;
  private final PrintWriter remarks;
  private final boolean json;

  public Out(PrintWriter results, PrintWriter remarks, boolean json) {
    this.results = results;
    this.remarks = remarks;
    this.json = json;
  }

  /** Prints {@code value} as JSON, or else what {@code human} says. */
  public void result(Object value, String human) {
    results.println(json ? StrictJson.pretty(value) : human.stripTrailing());
    results.flush();
  }

  /** Prints one JSON document a line, for streams; nothing for people. */
  public void jsonLine(Object value) {
    results.println(new String(StrictJson.write(value), java.nio.charset.StandardCharsets.UTF_8));
    results.flush();
  }

  /** Prints text for people as it is, without a line end. */
  public void raw(String text) {
    results.print(text);
    results.flush();
  }

  /** A remark or progress. */
  public void remark(String text) {
    remarks.println(text);
    remarks.flush();
  }

  public boolean isJson() {
    return json;
  }
}
