package pond.cli.verify;

import java.util.List;
import java.util.Optional;
import pond.model.evidence.Check;
import pond.model.evidence.EvidenceReport;

/** A report of {@code pond verify} as JSON. */
record Report(
    boolean sound,
    boolean attestationVerified,
    boolean authorityCompared,
    Optional<String> authority,
    List<Line> checks) {
  /** One check: {@code word} is ok, FAIL or note; {@code code} names a failure. */
  record Line(String word, String where, Optional<String> code, String sentence) {}

  static Report of(EvidenceReport report) {
    List<Line> lines = report.checks().stream().map(Report::line).toList();
    Optional<String> root = report.root().map(digest -> digest.text());
    return switch (report) {
      case EvidenceReport.Sound sound ->
          new Report(true, sound.attestationVerified(), sound.rootCompared(), root, lines);
      case EvidenceReport.Unsound unsound -> new Report(false, false, false, root, lines);
    };
  }

  static String word(Check check) {
    return switch (check) {
      case Check.Holds holds -> "ok  ";
      case Check.Fails fails -> "FAIL";
      case Check.Note note -> "note";
    };
  }

  private static Line line(Check check) {
    Optional<String> code =
        check instanceof Check.Fails fails ? Optional.of(fails.code().name()) : Optional.empty();
    return new Line(word(check).strip(), check.where(), code, check.sentence());
  }
}
