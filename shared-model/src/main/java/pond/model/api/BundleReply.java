package pond.model.api;

import java.util.Objects;

/** A bundle the authority holds, by the digest of its canonical tar. */
public record BundleReply(String inputSha, long size, int entries) {
  public BundleReply {
    Objects.requireNonNull(inputSha, "inputSha is missing");
  }
}
