package pond.model.evidence;

/**
 * What can be wrong with evidence; the names are stable, the numbers those of evidence.md section
 * 5.
 */
public enum CheckCode {
  /** 1. */
  MISSING_FILE,
  /** 1. */
  UNREADABLE_FILE,
  /** 2. */
  OTHER_ROOT,
  /** 3. */
  SNAPSHOT_NOT_BY_ROOT,
  /** 3. */
  ORDER_NOT_BY_ROOT,
  /** 3. */
  PIN_NOT_BY_ROOT,
  /** 4. */
  ORDER_MISPLACED,
  /** 5. */
  ORDER_NOT_AS_ASKED,
  /** 6. */
  PIN_MISMATCH,
  /** 7. */
  DERIVED_FILE_DIFFERS,
  /** 8. The record claims a trust that the signatures do not give. */
  FORGED_VERDICT,
  /** 9. */
  VERDICT_DIFFERS,
  /** 10. */
  RUN_DIFFERS,
  /** 11. */
  AUDIT_BROKEN,
  /** 12. */
  AUDIT_DIFFERS,
  /** 13. Damage; whoever changes files can write the sums anew. */
  SUM_DIFFERS,
  /** 14. */
  DECISION_NOT_BY_ROOT,
  /** 15. */
  DECISION_MISPLACED
}
