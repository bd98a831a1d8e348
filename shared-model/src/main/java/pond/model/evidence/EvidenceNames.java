package pond.model.evidence;

/** The file names of an evidence folder (docs/spec/evidence.md section 1). */
public final class EvidenceNames {
  public static final String README = "README.txt";
  public static final String SUMS = "SHA256SUMS";
  public static final String AUDIT = "audit.jsonl";
  public static final String ROOT = "root.pem";
  public static final String RUN = "run.json";
  public static final String RUN_FILE = "run-file.json";
  public static final String SNAPSHOT = "snapshot.dsse.json";
  public static final String SCRIPT = "verify.sh";
  public static final String ATTEMPTS = "attempts";

  public static final String DECISIONS = "decisions";

  public static final String ORDER = "order";
  public static final String PIN = "pin";
  public static final String RESULT = "result";
  public static final String DECISION = "decision";

  /** After {@link #ORDER}, {@link #PIN}, {@link #RESULT} or {@link #DECISION}: the envelope. */
  public static final String ENVELOPE = ".dsse.json";

  public static final String SIGNER_PIN = "signer-pin" + ENVELOPE;
  public static final String WORKER = "worker.pem";
  public static final String OUTPUT = "output.tar";
  public static final String VERDICT = "verdict.json";

  private EvidenceNames() {}
}
