package pond.model.api.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a person needs to decide on a flagged result. {@code envelope} and {@code
 * orderEnvelope} are the base64 of the exact signed bytes, so that nobody has to believe this view.
 */
public record ReviewDetail(
    ReviewView review,
    String sentence,
    List<EvidenceLine> lines,
    List<NoteView> notes,
    List<DecisionView> decisions,
    Optional<RerunView> rerun,
    WorkerRecord worker,
    List<SameInput> sameInput,
    String envelope,
    String orderEnvelope,
    String verifyCommand) {
  public ReviewDetail {
    Objects.requireNonNull(review, "review is missing");
    Objects.requireNonNull(sentence, "sentence is missing");
    lines = List.copyOf(Objects.requireNonNull(lines, "lines is missing"));
    notes = List.copyOf(Objects.requireNonNull(notes, "notes is missing"));
    decisions = List.copyOf(Objects.requireNonNull(decisions, "decisions is missing"));
    Objects.requireNonNull(rerun, "rerun is missing");
    Objects.requireNonNull(worker, "worker is missing");
    sameInput = List.copyOf(Objects.requireNonNull(sameInput, "same_input is missing"));
    Objects.requireNonNull(envelope, "envelope is missing");
    Objects.requireNonNull(orderEnvelope, "order_envelope is missing");
    Objects.requireNonNull(verifyCommand, "verify_command is missing");
  }
}
