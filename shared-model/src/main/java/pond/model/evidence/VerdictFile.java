package pond.model.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.verdict.Finding;

/**
 * {@code verdict.json}: what the authority recorded about one result. A claim, to be compared with
 * what the recomputation gives.
 */
public record VerdictFile(
    String verdict, List<Finding> findings, Instant receivedAt, boolean late) {
  /** The word for a result that can be believed. */
  public static final String VERIFIED = "verified";

  /** The word for one that cannot. */
  public static final String FLAGGED = "flagged";

  public VerdictFile {
    Objects.requireNonNull(verdict, "verdict is missing");
    findings = List.copyOf(Objects.requireNonNull(findings, "findings is missing"));
    Objects.requireNonNull(receivedAt, "received_at is missing");
    if (!verdict.equals(VERIFIED) && !verdict.equals(FLAGGED)) {
      throw new IllegalArgumentException("a verdict is verified or flagged");
    }
    if (verdict.equals(VERIFIED) != findings.isEmpty()) {
      throw new IllegalArgumentException("flagged has findings, verified has none");
    }
  }

  /** Whether it claims that the result can be believed. */
  public boolean saysVerified() {
    return verdict.equals(VERIFIED);
  }

  /** Reads the file's bytes. */
  public static VerdictFile decode(byte[] json) throws JsonRefusedException {
    return StrictJson.read(json, VerdictFile.class);
  }
}
