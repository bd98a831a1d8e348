package pond.model.api;

import java.util.Objects;

/** The authority's public face. */
public record InfoView(
    String version,
    String rootDigest,
    String rootKey,
    String sealingRecipient,
    String orchestratorUrl,
    long snapshotVersion) {
  public InfoView {
    Objects.requireNonNull(version, "version is missing");
    Objects.requireNonNull(rootDigest, "rootDigest is missing");
    Objects.requireNonNull(rootKey, "rootKey is missing");
    Objects.requireNonNull(sealingRecipient, "sealingRecipient is missing");
    Objects.requireNonNull(orchestratorUrl, "orchestratorUrl is missing");
  }
}
