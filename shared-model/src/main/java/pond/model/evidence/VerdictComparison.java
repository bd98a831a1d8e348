package pond.model.evidence;

import java.util.List;
import java.util.stream.Collectors;
import pond.model.statement.ResultPredicate;
import pond.model.verdict.Finding;
import pond.model.verdict.FlagReason;
import pond.model.verdict.Verdict;

/**
 * Whether the recorded verdict is the one that the signatures give: steps 8 and 9 of evidence.md
 * section 5.
 */
final class VerdictComparison {
  private final Checks checks;

  VerdictComparison(Checks checks) {
    this.checks = checks;
  }

  void compare(String folder, VerdictFile recorded, Verdict recomputed) {
    if (recorded.saysVerified() && (recorded.late() || !recomputed.attestationVerified())) {
      checks.fails(
          folder,
          CheckCode.FORGED_VERDICT,
          "The record says verified, but "
              + (recorded.late() ? "the result came too late." : "it is not: " + said(recomputed)));
      return;
    }
    boolean agrees =
        recorded.late()
            ? agreesLate(recorded.findings(), findings(recomputed))
            : same(recorded.findings(), findings(recomputed));
    if (agrees) {
      checks.holds(folder, recorded.late() ? "late, and kept as flagged" : said(recomputed));
    } else {
      checks.fails(
          folder,
          CheckCode.VERDICT_DIFFERS,
          "The record says "
              + recorded.verdict()
              + " "
              + reasons(recorded.findings())
              + ", but the recomputation gives "
              + said(recomputed));
    }
  }

  private static boolean agreesLate(List<Finding> recorded, List<Finding> recomputed) {
    if (recorded.isEmpty()) {
      return false;
    }
    FlagReason first = recorded.getFirst().reason();
    boolean late = first == FlagReason.REPLAYED || first == FlagReason.STALE_ATTEMPT;
    return late && same(recorded.subList(1, recorded.size()), recomputed);
  }

  /** Reasons and fields; the values may be worded otherwise by another version. */
  private static boolean same(List<Finding> one, List<Finding> other) {
    return reasons(one).equals(reasons(other));
  }

  private static String reasons(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.reason() + " in " + f.field())
        .collect(Collectors.joining(", "));
  }

  private static List<Finding> findings(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verified verified -> List.of();
      case Verdict.Flagged flagged -> flagged.findings();
    };
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verified verified -> {
        ResultPredicate result = verified.result();
        String rc = result.rc().map(code -> ", rc " + code).orElse("");
        yield "verified: signed by "
            + verified.by().shortText()
            + ", "
            + result.outcome().wire()
            + rc;
      }
      case Verdict.Flagged flagged -> "flagged: " + reasons(flagged.findings());
    };
  }
}
