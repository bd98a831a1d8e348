package pond.console.start;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.client.ApiClient;
import pond.client.ClientFiles;
import pond.console.desk.Me;
import pond.model.Boundary;
import pond.model.api.people.MeView;

/** A connection to an authority, and the authority itself when it runs in this program. */
public final class Session implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final ApiClient api;
  private final Me me;
  private final Optional<Embedded> embedded;

  private Session(ApiClient api, Me me, Optional<Embedded> embedded) {
    this.api = api;
    this.me = me;
    this.embedded = embedded;
  }

  /** Connects with an identity; asks the authority who that is. */
  static Session connect(ClientFiles files, Optional<Embedded> embedded) {
    ApiClient api = ApiClient.of(files);
    MeView me = api.get("/v1/me", MeView.class);
    return new Session(
        api, new Me(me.person().name(), me.person().role(), Set.copyOf(me.actions())), embedded);
  }

  ApiClient api() {
    return api;
  }

  Me me() {
    return me;
  }

  @Override
  @Boundary("the program ends; a part that fails to stop is only noted")
  public void close() {
    embedded.ifPresent(
        running -> {
          try {
            running.close();
          } catch (IOException e) {
            LOG.warn("The home was not given back cleanly.", e);
          }
        });
  }
}
