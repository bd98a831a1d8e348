package pond.authority.enroll;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.authority.code.CodeRow;
import pond.authority.worker.Worker;
import pond.model.digest.Sha256;
import pond.model.key.SigningPublicKey;
import pond.model.statement.WorkerKeys;

/**
 * What the authority itself knows when somebody enrolls, all read in one transaction.
 *
 * @param code the code of this id, if there is one
 * @param bindKey the bind half of its secret, if there is a code; wiped by the caller
 * @param holder the worker that enrolled with the code, if it was used
 * @param root the authority's root key
 * @param tlsSpki the TLS key the connection proved, as the orchestrator reports it
 * @param now by the authority's clock
 * @param keyHolders the worker, whatever its state, that any of these keys belongs to
 */
record EnrollFacts(
    Optional<CodeRow> code,
    Optional<byte[]> bindKey,
    Optional<Worker> holder,
    SigningPublicKey root,
    Sha256 tlsSpki,
    Instant now,
    KeyHolders keyHolders) {
  EnrollFacts {
    Objects.requireNonNull(code);
    Objects.requireNonNull(bindKey);
    Objects.requireNonNull(holder);
    Objects.requireNonNull(root);
    Objects.requireNonNull(tlsSpki);
    Objects.requireNonNull(now);
    Objects.requireNonNull(keyHolders);
  }

  /** Finds the worker that one of some keys is pinned to. */
  @FunctionalInterface
  interface KeyHolders {
    Optional<Worker> holding(WorkerKeys keys);
  }

  @Override
  public String toString() {
    return "EnrollFacts[" + code.map(CodeRow::codeId).orElse("no code") + "]";
  }
}
