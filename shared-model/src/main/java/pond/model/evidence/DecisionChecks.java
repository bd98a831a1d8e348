package pond.model.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import pond.model.digest.Sha256;
import pond.model.dsse.PayloadType;
import pond.model.key.SigningPublicKey;
import pond.model.statement.Decision;
import pond.model.statement.JobKey;
import pond.model.verdict.Finding;
import pond.model.verdict.FlagReason;

/** What people decided on flagged results: steps 7, 14 and 15 of evidence.md section 5. */
final class DecisionChecks {
  private final EvidenceFiles files;
  private final Checks checks;

  DecisionChecks(EvidenceFiles files, Checks checks) {
    this.files = files;
    this.checks = checks;
  }

  /** A decision that the root signed. */
  record Decided(String folder, Decision decision, Sha256 sha) {
    /** How the audit log names the review. */
    String review() {
      return decision.runId() + "/" + decision.stageId() + "/" + decision.attempt();
    }
  }

  List<Decided> read(SigningPublicKey root) throws IOException {
    List<Decided> decided = new ArrayList<>();
    for (String folder : folders()) {
      Optional<byte[]> envelope =
          checks.required(folder + "/" + EvidenceNames.DECISION + EvidenceNames.ENVELOPE);
      if (envelope.isPresent()) {
        read(folder, envelope.get(), root).ifPresent(decided::add);
        derived(folder, envelope.get(), root); // 7
      }
    }
    return decided;
  }

  private SortedSet<String> folders() throws IOException {
    SortedSet<String> folders = new TreeSet<>();
    for (String path : files.all()) {
      int end = path.lastIndexOf('/');
      if (path.startsWith(EvidenceNames.DECISIONS + "/")
          && end > EvidenceNames.DECISIONS.length()) {
        folders.add(path.substring(0, end));
      }
    }
    return folders;
  }

  // 14
  private Optional<Decided> read(String folder, byte[] envelope, SigningPublicKey root) {
    Optional<Decision> said = Checks.signed(envelope, root, PayloadType.DECISION, Decision::decode);
    checks.expect(
        said.isPresent(),
        folder,
        CheckCode.DECISION_NOT_BY_ROOT,
        "The decision is not signed by the root, or is no decision.");
    return said.map(decision -> new Decided(folder, decision, Sha256.of(envelope)));
  }

  private void derived(String folder, byte[] envelope, SigningPublicKey root) throws IOException {
    for (Map.Entry<String, byte[]> file :
        Unpacked.of(EvidenceNames.DECISION, envelope, root).entrySet()) {
      String path = folder + "/" + file.getKey();
      Optional<byte[]> there = checks.required(path);
      checks.expect(
          there.isEmpty() || Arrays.equals(there.get(), file.getValue()),
          path,
          CheckCode.DERIVED_FILE_DIFFERS,
          "This is not what follows from the decision's envelope.");
    }
  }

  // 15
  void check(List<Decided> decided, List<Judged> judged) throws IOException {
    for (Decided one : decided) {
      Optional<Judged> attempt =
          judged.stream().filter(j -> isAbout(one.decision(), j)).findFirst();
      boolean held = isAtHome(one) && attempt.isPresent() && sawIt(one.decision(), attempt.get());
      if (checks.expect(
          held,
          one.folder(),
          CheckCode.DECISION_MISPLACED,
          "The decision is not about a flagged result of this folder.")) {
        checks.holds(
            one.folder(),
            one.decision().decidedBy() + " decided; signed, and about this very result");
      }
    }
  }

  private static boolean isAtHome(Decided one) {
    String name =
        EvidenceNames.DECISIONS + "/" + one.decision().stageId() + "-" + one.decision().attempt();
    return one.folder().matches(Pattern.quote(name) + "\\.[1-9]\\d{0,5}");
  }

  private static boolean isAbout(Decision decision, Judged attempt) {
    JobKey job = attempt.order().job();
    return attempt.inTime()
        && job.runId().equals(decision.runId())
        && job.stageId().equals(decision.stageId())
        && job.jobId().equals(decision.jobId())
        && job.attempt() == decision.attempt();
  }

  private boolean sawIt(Decision decision, Judged attempt) throws IOException {
    Set<FlagReason> reasons = new HashSet<>();
    for (Finding finding : attempt.recorded().findings()) {
      reasons.add(finding.reason());
    }
    return reasons.equals(Set.copyOf(decision.reasonsSeen()))
        && result(attempt.folder()).equals(Optional.of(decision.resultSha()));
  }

  private Optional<Sha256> result(String folder) throws IOException {
    try {
      return files.digest(folder + "/" + EvidenceNames.RESULT + EvidenceNames.ENVELOPE);
    } catch (EvidenceFileException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether people asked for this stage to be run again on trusted, before this attempt. */
  static boolean rerunAsked(List<Decided> decided, JobKey job) {
    return decided.stream()
        .map(Decided::decision)
        .filter(d -> d.choice() == Decision.Choice.RERUN_ON_TRUSTED)
        .anyMatch(d -> d.stageId().equals(job.stageId()) && d.attempt() < job.attempt());
  }
}
