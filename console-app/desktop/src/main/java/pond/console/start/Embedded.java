package pond.console.start;

import java.io.IOException;
import pond.authority.home.AuthorityHome;
import pond.serve.Serving;
import pond.serve.ServingNow;

/** Authority and orchestrator in this program. */
record Embedded(AuthorityHome home, Serving serving) implements AutoCloseable {
  ServingNow now() {
    return serving.now();
  }

  @Override
  public void close() throws IOException {
    try (home) {
      serving.close();
    }
  }
}
