package pond.cli.client;

import java.util.Objects;
import pond.model.fingerprint.RootDigest;

/** Where the operator API is and which authority it must belong to. Public facts. */
public record ClientConfig(String apiUrl, String rootDigest) {
  public ClientConfig {
    Objects.requireNonNull(apiUrl, "api_url is missing");
    RootDigest.parse(rootDigest);
  }
}
