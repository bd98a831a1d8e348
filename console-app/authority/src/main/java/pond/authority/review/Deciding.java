package pond.authority.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.review.policy.ReviewFacts;
import pond.authority.review.policy.ReviewPolicy;
import pond.authority.review.policy.ReviewRefusal;
import pond.authority.review.policy.Ruling;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.vault.Vault;
import pond.authority.worker.ControlRefusal;
import pond.authority.worker.ControlResult;
import pond.authority.worker.WorkerControl;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.id.JobId;
import pond.model.id.RunId;
import pond.model.json.StrictJson;
import pond.model.statement.Decision;
import pond.model.statement.Decision.Choice;

/**
 * A person decides on a flagged result.
 *
 * <p>Security property: the ruling, the signed decision, what it does to the run, the quarantine
 * and the audit entry are one transaction; of two decisions at the same moment one wins and the
 * other is refused. The verdict is not touched.
 */
public final class Deciding {
  private final Database database;
  private final Vault vault;
  private final AuditLog audit;
  private final WorkerControl workers;
  private final Measuring measuring;
  private final Consequences consequences;
  private final ReviewRules rules;
  private final Times times;

  /** Time, chance, and what a moved run needs next. */
  public record Times(Clock clock, SecureRandom random, AfterCommit after) {}

  /** Called after a decision was committed. */
  @FunctionalInterface
  public interface AfterCommit {
    /** The run may have stages to start; whoever watches it should look. */
    void moved(RunId run);
  }

  /** What a person asks for. */
  public record Ask(
      Choice choice, String reason, List<String> reasonsSeen, boolean quarantine, String by) {
    public Ask {
      reasonsSeen = List.copyOf(reasonsSeen);
    }
  }

  /** What became of it. */
  public sealed interface Decided {
    /** It took effect, durably. */
    record Applied() implements Decided {}

    /** Noted; a second operator must say the same. */
    record AwaitsSecond() implements Decided {}

    /** Nothing changed. */
    record Refused(ReviewRefusal reason) implements Decided {}

    /** There is no such review. */
    record NoSuchReview() implements Decided {}
  }

  Deciding(
      Database database,
      Vault vault,
      AuditLog audit,
      WorkerControl workers,
      Measuring measuring,
      Consequences consequences,
      ReviewRules rules,
      Times times) {
    this.database = database;
    this.vault = vault;
    this.audit = audit;
    this.workers = workers;
    this.measuring = measuring;
    this.consequences = consequences;
    this.rules = rules;
    this.times = times;
  }

  private record Outcome(Decided decided, Optional<ControlResult> quarantine) {
    static Outcome refused(ReviewRefusal reason) {
      return new Outcome(new Decided.Refused(reason), Optional.empty());
    }
  }

  /** Decides; durable when it returns. */
  public Decided decide(ReviewKey key, Ask ask) {
    // Opening an output takes time, so it is done before the one writer is asked.
    Optional<Flagged> before =
        database.read(tx -> ReviewTable.find(tx, key).map(row -> Flagged.read(tx, row)));
    if (before.isEmpty()) {
      return new Decided.NoSuchReview();
    }
    Optional<Sha256> opened =
        ask.choice() == Choice.ACCEPT
            ? measuring.output(before.get().lease(), before.get().result())
            : Optional.empty();
    Outcome outcome = database.write(tx -> decide(tx, key, ask, opened));
    outcome.quarantine().ifPresent(workers::settled);
    if (outcome.decided() instanceof Decided.Applied) {
      times.after().moved(key.run());
    }
    return outcome.decided();
  }

  private Outcome decide(Tx tx, ReviewKey key, Ask ask, Optional<Sha256> opened) {
    Flagged flagged = Flagged.read(tx, ReviewTable.find(tx, key).orElseThrow());
    ReviewFacts facts = facts(tx, flagged, opened.isPresent());
    ReviewPolicy.Wish wish =
        new ReviewPolicy.Wish(ask.choice(), ask.reason(), ask.reasonsSeen(), ask.by());
    return switch (ReviewPolicy.decide(facts, wish)) {
      case Ruling.Refuse refuse -> Outcome.refused(refuse.reason());
      case Ruling.AwaitSecond second -> take(tx, flagged, ask, opened, Optional.empty(), false);
      case Ruling.Apply apply -> take(tx, flagged, ask, opened, facts.firstAccept(), true);
    };
  }

  private Outcome take(
      Tx tx,
      Flagged flagged,
      Ask ask,
      Optional<Sha256> opened,
      Optional<String> first,
      boolean inForce) {
    Optional<ControlResult> quarantine = Optional.empty();
    if (ask.quarantine()) {
      ControlResult result =
          workers.quarantine(tx, flagged.lease().workerId(), ask.by(), ask.reason());
      if (result instanceof ControlResult.Refused refused && !isCutOffAlready(refused)) {
        return Outcome.refused(ReviewRefusal.WORKER_NOT_QUARANTINED_NOW);
      }
      quarantine = Optional.of(result);
    }
    Optional<JobId> rerun = Optional.empty();
    if (!inForce) {
      ReviewTable.touch(tx, flagged.review());
    } else {
      if (!ReviewTable.decide(tx, flagged.review(), ask.choice())) {
        throw new IllegalStateException("the review changed within one transaction");
      }
      rerun = consequences.apply(tx, flagged, ask);
    }
    keep(tx, flagged, ask, new Kept(inForce, rerun, opened, first));
    return new Outcome(inForce ? new Decided.Applied() : new Decided.AwaitsSecond(), quarantine);
  }

  private static boolean isCutOffAlready(ControlResult.Refused refused) {
    return refused.reason() == ControlRefusal.WORKER_REVOKED;
  }

  private record Kept(
      boolean inForce, Optional<JobId> rerun, Optional<Sha256> opened, Optional<String> first) {}

  private void keep(Tx tx, Flagged flagged, Ask ask, Kept kept) {
    // No finer than the store keeps: the signed time and the stored one are the same.
    Instant now = times.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    byte[] envelope = sign(flagged, ask, now);
    Optional<String> first = kept.first();
    if (kept.inForce() && ask.choice() != Choice.ACCEPT) {
      DecisionTable.noneInForce(tx, flagged.key());
    }
    DecisionTable.insert(
        tx,
        new DecisionRow(
            flagged.key(),
            ask.choice(),
            ask.reason().strip(),
            ask.by(),
            now,
            envelope,
            kept.inForce(),
            kept.rerun(),
            kept.opened()));
    if (kept.inForce() && ask.choice() == Choice.ACCEPT) {
      first.ifPresent(name -> DecisionTable.acceptInForce(tx, flagged.key(), name));
    }
    audit.append(tx, event(flagged, ask, envelope, kept.inForce()));
  }

  private byte[] sign(Flagged flagged, Ask ask, Instant now) {
    Decision decision =
        new Decision(
            flagged.key().run(),
            flagged.key().stage(),
            flagged.lease().jobId(),
            flagged.key().attempt(),
            Sha256.of(flagged.result().envelope()),
            flagged.reasons(),
            ask.choice(),
            ask.reason().strip(),
            ask.by(),
            now);
    return Envelope.sign(PayloadType.DECISION, StrictJson.write(decision), vault.root()).encode();
  }

  private static AuditEvent event(Flagged flagged, Ask ask, byte[] envelope, boolean inForce) {
    return ReviewAudit.event(
        ask.by(),
        inForce ? "review.decided" : "review.awaits_second",
        flagged.key(),
        "choice",
        ReviewTable.word(ask.choice()),
        "reason",
        ask.reason().strip(),
        "decision_sha",
        Sha256.of(envelope).hex());
  }

  private ReviewFacts facts(Tx tx, Flagged flagged, boolean opens) {
    List<DecisionRow> decisions = DecisionTable.of(tx, flagged.key());
    Standing standing = Standing.of(tx, flagged.key());
    return new ReviewFacts(
        flagged.reasons(),
        flagged.review().decided(),
        ReviewViews.firstAccept(tx, flagged.review(), decisions),
        standing.cancelled(),
        Reruns.of(tx, flagged.key(), decisions).running(),
        standing.dependentsStarted(),
        flagged.claimsSuccess(),
        opens,
        rules.fourEyes(tx),
        rules.mayAccept(tx));
  }
}
