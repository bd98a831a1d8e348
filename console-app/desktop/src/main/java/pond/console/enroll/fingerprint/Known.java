package pond.console.enroll.fingerprint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import pond.model.api.CodeView;
import pond.model.api.Offer;
import pond.model.api.WorkerView;

/**
 * What the authority knows that matters for a pasted fingerprint.
 *
 * @param root its own fingerprint, if known yet
 * @param workers all workers, revoked ones too
 * @param banned why and when a worker id was shut out
 * @param refused the latest refused attempt with a fingerprint
 */
public record Known(
    Optional<String> root,
    List<WorkerView> workers,
    Map<String, Ban> banned,
    Map<String, Offer> refused) {
  /** Knows nothing. */
  public static final Known NOTHING = new Known(Optional.empty(), List.of(), Map.of(), Map.of());

  public Known {
    Objects.requireNonNull(root);
    workers = List.copyOf(workers);
    banned = Map.copyOf(banned);
    refused = Map.copyOf(refused);
  }

  /** The worker with this fingerprint. */
  public Optional<WorkerView> owner(String fingerprint) {
    return workers.stream().filter(w -> w.fingerprint().equals(fingerprint)).findFirst();
  }

  /** The latest refused attempts, by what they offered. */
  public static Map<String, Offer> refusals(List<CodeView> codes) {
    return codes.stream()
        .flatMap(code -> code.refused().stream())
        .filter(offer -> offer.offeredFingerprint().isPresent())
        .collect(
            java.util.stream.Collectors.toMap(
                offer -> offer.offeredFingerprint().orElseThrow(),
                offer -> offer,
                (one, other) -> one.at().isAfter(other.at()) ? one : other));
  }
}
