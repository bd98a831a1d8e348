package pond.console.enroll.fingerprint;

import java.util.Optional;
import java.util.Set;
import pond.model.api.WorkerView;
import pond.model.code.CodePaste;
import pond.model.code.EnrollmentCode;
import pond.model.fingerprint.Fingerprint;
import pond.model.fingerprint.paste.FingerprintPaste;
import pond.model.paste.Message;
import pond.model.paste.PasteKind;

/**
 * Reads what is in the fingerprint field, with what the authority knows. Pure.
 *
 * <p>Security property: of a pasted secret nothing is kept but, for an enrollment code, its public
 * id, so that it can be revoked.
 */
public final class Reader {
  private static final Set<String> SHUT_OUT = Set.of("revoked", "quarantined");

  private Reader() {}

  /** Reads {@code raw}. */
  public static Reading read(String raw, Known known) {
    return switch (FingerprintPaste.parse(raw)) {
      case FingerprintPaste.Accepted accepted -> accepted(accepted, known);
      case FingerprintPaste.Refused refused -> refused(raw, refused, known);
    };
  }

  /** Whether it is something that must not stay in a field. */
  public static boolean isSecret(String raw) {
    return FingerprintPaste.parse(raw) instanceof FingerprintPaste.Refused refused
        && refused.kind().isSecret();
  }

  private static Reading accepted(FingerprintPaste.Accepted accepted, Known known) {
    Fingerprint fingerprint = accepted.fingerprint();
    Optional<WorkerView> owner = known.owner(fingerprint.text());
    if (owner.isEmpty()) {
      return new Reading.Valid(
          fingerprint,
          accepted.notes(),
          Optional.ofNullable(known.refused().get(fingerprint.text())));
    }
    WorkerView worker = owner.get();
    return SHUT_OUT.contains(worker.state())
        ? new Reading.Banned(
            fingerprint, worker, Optional.ofNullable(known.banned().get(worker.workerId())))
        : new Reading.Pinned(fingerprint, worker);
  }

  private static Reading refused(String raw, FingerprintPaste.Refused refused, Known known) {
    if (refused.kind() == PasteKind.EMPTY) {
      return new Reading.Empty();
    }
    return new Reading.Refused(
        refused.code(),
        refused.kind() == PasteKind.ORCH ? orchestrator(raw, known) : refused.message(),
        refused.offered(),
        refused.kind() == PasteKind.ENROLL_CODE ? codeId(raw) : Optional.empty());
  }

  /** Own, or another one's; without knowing the own one it is called neither. */
  private static Message orchestrator(String raw, Known known) {
    if (known.root().isEmpty()) {
      return Message.of("FP_ORCH_SOME");
    }
    String plain = raw.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    boolean own = plain.contains(known.root().get());
    return Message.of(own ? "FP_ORCH" : "FP_ORCH_OTHER");
  }

  private static Optional<String> codeId(String raw) {
    if (CodePaste.parse(raw) instanceof CodePaste.Accepted accepted) {
      EnrollmentCode code = accepted.value();
      String id = code.id().toString();
      code.destroy();
      return Optional.of(id);
    }
    return Optional.empty();
  }
}
