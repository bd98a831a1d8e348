package pond.worker.job;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.json.StrictJson;
import pond.model.key.SealingPublicKey;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.model.statement.ResultStatement;
import pond.worker.deliver.SpooledResult;
import pond.worker.home.WorkerIdentity;

/** Makes the signed, sealed result of a job (docs/spec/statements.md, section 3). */
final class ResultSigner {
  private final WorkerIdentity identity;
  private final String version;
  private final Clock clock;
  private final SecureRandom random;

  ResultSigner(WorkerIdentity identity, String version, Clock clock, SecureRandom random) {
    this.identity = identity;
    this.version = version;
    this.clock = clock;
    this.random = random;
  }

  /** Signs what happened under {@code order}; sealed to those the order names, ready to be sent. */
  SpooledResult sign(TakenOrder taken, JobEnd end, LogSummary log) {
    Order order = taken.order();
    Instant finished = clock.instant();
    ResultPredicate predicate =
        new ResultPredicate(
            order.job(),
            taken.orderSha(),
            order.input().inputSha(),
            end.output().outputSha(),
            end.rc(),
            end.outcome(),
            end.detail(),
            end.sandbox(),
            end.output().blob(),
            log.sha(),
            log.frames(),
            taken.takenAt(),
            finished,
            end.elapsed().toMillis(),
            identity.fingerprint(),
            version);
    byte[] payload = StrictJson.write(ResultStatement.of(predicate));
    byte[] envelope = Envelope.sign(PayloadType.RESULT, payload, identity.signing()).encode();
    return new SpooledResult(
        order.job().leaseId(),
        order.job().fence(),
        Sealing.seal(envelope, recipients(order.outputTo()), random),
        end.output().blob(),
        finished);
  }

  static List<Recipient> recipients(List<SealingPublicKey> keys) {
    return keys.stream().map(Recipient::of).toList();
  }
}
