package pond.authority.audit;

import pond.model.digest.Sha256;

/** What the verifier found. */
public sealed interface AuditVerdict {
  /**
   * Every entry follows from the one before. This says nothing about entries cut off at the end,
   * nor about a log that was recomputed as a whole: for that, compare with a head noted elsewhere.
   */
  record Intact(long count, Sha256 head) implements AuditVerdict {}

  /** The first entry that does not follow; everything before it does. */
  record Broken(long seq, Why why) implements AuditVerdict {}

  /** Why the chain breaks; the numbers are those of the MUST-refuse list in docs/spec/audit.md. */
  enum Why {
    /** 1: the number is not the previous one plus 1 (an entry is missing, doubled or moved). */
    SEQ_NOT_NEXT("the entry with this number is missing or out of place"),
    /** 2: prev_hash is not the hash of the entry before. */
    PREVIOUS_DIFFERS("the entry does not point to the one before it"),
    /** 3: a hash is not 64 digits 0-9 a-f. */
    HASH_MALFORMED("a hash of the entry is not a SHA-256 digest"),
    /** 4: the time has a part below one millisecond, which no hash covers. */
    TIME_MALFORMED("the time of the entry is finer than a millisecond"),
    /** 5: a text has no UTF-8 form (lone surrogate). */
    TEXT_MALFORMED("a text of the entry is not Unicode"),
    /** 6: hash is not that of the entry's content. */
    CONTENT_DIFFERS("the entry was changed after it was written"),
    /** 7: the log ends before the known head. */
    SHORTER_THAN_KNOWN("the log ends before the head that was noted: its end was cut off"),
    /** 8: the entry at the known head has another hash. */
    DIFFERS_FROM_KNOWN("the log is not the one whose head was noted");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
      return sentence;
    }
  }
}
