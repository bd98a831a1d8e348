package pond.model.wire;

import java.util.Objects;
import pond.model.statement.WorkerKeys;
import pond.model.tag.TagSet;

/**
 * What a worker signs and the code's bind key authenticates at enrollment: both public keys, the
 * TLS key, the code and the root it expects. Whoever carries it cannot swap a key without breaking
 * both proofs.
 */
public record EnrollTranscript(
    String codeId,
    String rootPrefix,
    WorkerKeys keys,
    String nonce,
    TagSet askedTags,
    String name,
    Platform platform) {
  public EnrollTranscript {
    Objects.requireNonNull(codeId, "codeId is missing");
    Objects.requireNonNull(rootPrefix, "rootPrefix is missing");
    Objects.requireNonNull(keys, "keys is missing");
    Objects.requireNonNull(nonce, "nonce is missing");
    Objects.requireNonNull(askedTags, "askedTags is missing");
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(platform, "platform is missing");
    if (!nonce.matches("[0-9a-f]{32}") || name.isBlank() || name.length() > 80) {
      throw new IllegalArgumentException("nonce or name is out of form");
    }
  }
}
