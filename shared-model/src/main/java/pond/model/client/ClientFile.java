package pond.model.client;

import java.util.Objects;
import pond.model.fingerprint.RootDigest;

/**
 * What a client of the operator API must know: where it is, and which authority must answer there.
 *
 * <p>Security property: {@code rootDigest} is what the client compares the server's root key with,
 * so the address alone is trusted for nothing. Not secret.
 */
public record ClientFile(String url, String rootDigest) {
  public ClientFile {
    Objects.requireNonNull(url, "url is missing");
    Objects.requireNonNull(rootDigest, "root_digest is missing");
    if (!url.startsWith("https://")) {
      throw new IllegalArgumentException("the operator API is reached by https only");
    }
    RootDigest.parse(rootDigest);
  }
}
