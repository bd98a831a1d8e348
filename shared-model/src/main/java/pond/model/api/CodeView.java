package pond.model.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An enrollment code without its secret. {@code state} is waiting, used, refused, expired or
 * revoked.
 */
public record CodeView(
    String codeId,
    String state,
    Optional<String> expectedFingerprint,
    List<String> grants,
    String note,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    Optional<String> workerId,
    List<Offer> refused) {
  public CodeView {
    Objects.requireNonNull(codeId, "codeId is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(expectedFingerprint, "expectedFingerprint is missing");
    Objects.requireNonNull(note, "note is missing");
    Objects.requireNonNull(createdBy, "createdBy is missing");
    Objects.requireNonNull(createdAt, "createdAt is missing");
    Objects.requireNonNull(expiresAt, "expiresAt is missing");
    Objects.requireNonNull(workerId, "workerId is missing");
    grants = List.copyOf(Objects.requireNonNull(grants, "grants is missing"));
    refused = List.copyOf(Objects.requireNonNull(refused, "refused is missing"));
  }
}
