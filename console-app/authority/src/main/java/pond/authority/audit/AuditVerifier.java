package pond.authority.audit;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.audit.AuditVerdict.Broken;
import pond.authority.audit.AuditVerdict.Intact;
import pond.authority.audit.AuditVerdict.Why;
import pond.model.api.AuditEntry;
import pond.model.audit.AuditChain;
import pond.model.digest.Sha256;

/** Checks a log, from the store or from an export, without any store or key. */
public final class AuditVerifier {
  private AuditVerifier() {}

  /** Checks that every entry follows from the one before, starting at the genesis hash. */
  public static AuditVerdict verify(Iterable<AuditEntry> entries) {
    return walk(entries, Optional.empty());
  }

  /** Also checks that the log reaches this head and went through it. */
  public static AuditVerdict verify(Iterable<AuditEntry> entries, KnownHead known) {
    return walk(entries, Optional.of(known));
  }

  private static AuditVerdict walk(Iterable<AuditEntry> entries, Optional<KnownHead> known) {
    KnownHead head = new KnownHead(0, AuditChain.genesis());
    if (known.isPresent() && differs(head, known.get())) {
      return new Broken(0, Why.DIFFERS_FROM_KNOWN);
    }
    for (AuditEntry entry : entries) {
      Optional<Why> why = check(head, entry);
      if (why.isPresent()) {
        return new Broken(head.count() + 1, why.get());
      }
      head = new KnownHead(entry.seq(), Sha256.parse(entry.hash()));
      if (known.isPresent() && differs(head, known.get())) {
        return new Broken(head.count(), Why.DIFFERS_FROM_KNOWN);
      }
    }
    if (known.isPresent() && head.count() < known.get().count()) {
      return new Broken(head.count() + 1, Why.SHORTER_THAN_KNOWN);
    }
    return new Intact(head.count(), head.hash());
  }

  private static boolean differs(KnownHead head, KnownHead known) {
    return head.count() == known.count() && !head.hash().equals(known.hash());
  }

  private static Optional<Why> check(KnownHead head, AuditEntry entry) {
    if (entry.seq() != head.count() + 1) {
      return Optional.of(Why.SEQ_NOT_NEXT);
    }
    if (!Sha256.isValid(entry.prevHash()) || !Sha256.isValid(entry.hash())) {
      return Optional.of(Why.HASH_MALFORMED);
    }
    if (!Sha256.parse(entry.prevHash()).equals(head.hash())) {
      return Optional.of(Why.PREVIOUS_DIFFERS);
    }
    return checkContent(head, entry);
  }

  private static Optional<Why> checkContent(KnownHead head, AuditEntry entry) {
    if (!isWholeMillis(entry.at())) {
      return Optional.of(Why.TIME_MALFORMED);
    }
    List<String> texts =
        List.of(entry.actor(), entry.action(), entry.object(), entry.detail(), entry.origin());
    if (!texts.stream().allMatch(AuditVerifier::isUnicode)) {
      return Optional.of(Why.TEXT_MALFORMED);
    }
    Sha256 hash =
        AuditChain.hash(head.hash(), entry.seq(), entry.at(), texts.toArray(String[]::new));
    return hash.equals(Sha256.parse(entry.hash()))
        ? Optional.empty()
        : Optional.of(Why.CONTENT_DIFFERS);
  }

  private static boolean isWholeMillis(Instant at) {
    try {
      return Instant.ofEpochMilli(at.toEpochMilli()).equals(at);
    } catch (ArithmeticException e) {
      // Further away than 64 bits of milliseconds reach.
      return false;
    }
  }

  private static boolean isUnicode(String text) {
    try {
      // An encoder of its own reports what String.getBytes would quietly turn into '?'.
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
