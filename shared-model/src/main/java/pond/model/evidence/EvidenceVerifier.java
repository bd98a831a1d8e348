package pond.model.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pond.model.api.RunView;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.Fingerprint;
import pond.model.fingerprint.RootDigest;
import pond.model.json.StrictJson;
import pond.model.key.SigningPublicKey;
import pond.model.runfile.RunFile;
import pond.model.runfile.RunFileResult;
import pond.model.statement.TrustSnapshot;

/**
 * Checks an evidence folder offline (docs/spec/evidence.md section 5), with the same {@link
 * pond.model.verdict.ResultVerifier} that the authority uses.
 *
 * <p>Security property: what is believed comes from signatures that lead to the folder's root;
 * everything else in it is a claim that must agree. Whether that root is the right one only the
 * caller can know.
 */
public final class EvidenceVerifier {
  /** Largest run.json: commands and attempts of 200 stages. */
  private static final int MAX_RUN = 16 << 20;

  private final EvidenceFiles files;
  private final Checks checks;

  private EvidenceVerifier(EvidenceFiles files) {
    this.files = files;
    this.checks = new Checks(files);
  }

  /**
   * Checks all of it.
   *
   * @param expected the root that the caller knows from elsewhere; without it the report names the
   *     folder's own, and a person must compare
   */
  public static EvidenceReport verify(EvidenceFiles files, Optional<RootDigest> expected)
      throws IOException {
    return new EvidenceVerifier(files).run(expected);
  }

  private EvidenceReport run(Optional<RootDigest> expected) throws IOException {
    Optional<SigningPublicKey> root = root(expected);
    Optional<RootDigest> digest = root.map(key -> RootDigest.of(key.bytes()));
    List<Judged> judged = root.isEmpty() ? List.of() : attempts(root.get());
    if (root.isPresent()) {
      DecisionChecks people = new DecisionChecks(files, checks);
      List<DecisionChecks.Decided> decided = people.read(root.get());
      people.check(decided, judged);
      story(judged, decided);
      new AuditChecks(checks).check(judged, decided);
    }
    new SumChecks(files, checks).check();
    strangers();
    return checks.anyFailed(check -> true)
        ? new EvidenceReport.Unsound(digest, checks.lines())
        : new EvidenceReport.Sound(
            digest, expected.isPresent(), RunChecks.allVerified(judged), checks.lines());
  }

  // 1 2
  private Optional<SigningPublicKey> root(Optional<RootDigest> expected) throws IOException {
    Optional<byte[]> pem = checks.required(EvidenceNames.ROOT);
    if (pem.isEmpty()) {
      return Optional.empty();
    }
    Optional<SigningPublicKey> root = KeyPem.decode(pem.get());
    if (root.isEmpty()) {
      checks.fails(
          EvidenceNames.ROOT, CheckCode.UNREADABLE_FILE, "This is not an Ed25519 public key.");
      return root;
    }
    RootDigest digest = RootDigest.of(root.get().bytes());
    if (expected.isEmpty()) {
      checks.note(
          EvidenceNames.ROOT,
          "The folder says its authority is " + digest + "; nobody has compared that yet.");
    } else if (expected.get().equals(digest)) {
      checks.holds(EvidenceNames.ROOT, "the authority is the expected one");
    } else {
      checks.fails(
          EvidenceNames.ROOT,
          CheckCode.OTHER_ROOT,
          "The folder is of the authority " + digest + ", expected was " + expected.get() + ".");
    }
    return root;
  }

  private List<Judged> attempts(SigningPublicKey root) throws IOException {
    Trust trust = new Trust(root, revoked(root));
    AttemptVerifier verifier = new AttemptVerifier(files, trust, checks);
    List<Judged> judged = new ArrayList<>();
    for (String name : files.attempts()) {
      verifier.verify(EvidenceNames.ATTEMPTS + "/" + name).ifPresent(judged::add);
    }
    return judged;
  }

  // 3
  private Set<Fingerprint> revoked(SigningPublicKey root) throws IOException {
    Optional<byte[]> bytes = checks.required(EvidenceNames.SNAPSHOT);
    if (bytes.isEmpty()) {
      return Set.of();
    }
    Optional<TrustSnapshot> snapshot =
        Checks.signed(bytes.get(), root, PayloadType.SNAPSHOT, TrustSnapshot::decode);
    checks.expect(
        snapshot.isPresent(),
        EvidenceNames.SNAPSHOT,
        CheckCode.SNAPSHOT_NOT_BY_ROOT,
        "The trust snapshot is not signed by the root.");
    return snapshot.<Set<Fingerprint>>map(TrustSnapshot::revoked).orElse(Set.of());
  }

  private void story(List<Judged> judged, List<DecisionChecks.Decided> decided) throws IOException {
    Optional<RunView> run =
        checks.decoded(EvidenceNames.RUN, json -> StrictJson.read(json, RunView.class, MAX_RUN));
    Optional<RunFile> file = runFile();
    if (run.isPresent() && file.isPresent()) {
      new RunChecks(run.get(), file.get(), checks).check(judged, decided);
    }
  }

  private Optional<RunFile> runFile() throws IOException {
    Optional<byte[]> bytes = checks.required(EvidenceNames.RUN_FILE);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    return switch (RunFile.parse(bytes.get())) {
      case RunFileResult.Parsed parsed -> Optional.of(parsed.runFile());
      case RunFileResult.Invalid invalid -> {
        checks.fails(
            EvidenceNames.RUN_FILE, CheckCode.UNREADABLE_FILE, "This is not a valid run file.");
        yield Optional.empty();
      }
    };
  }

  private void strangers() throws IOException {
    Set<String> known =
        Set.of(
            EvidenceNames.README,
            EvidenceNames.SUMS,
            EvidenceNames.AUDIT,
            EvidenceNames.ROOT,
            EvidenceNames.RUN,
            EvidenceNames.RUN_FILE,
            EvidenceNames.SNAPSHOT,
            EvidenceNames.SCRIPT);
    for (String path : new TreeSet<>(files.all())) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      boolean ofAttempt = path.startsWith(EvidenceNames.ATTEMPTS + "/") && isOfAttempt(name);
      boolean ofDecision =
          path.startsWith(EvidenceNames.DECISIONS + "/")
              && name.matches("decision\\.(dsse\\.json|payload\\.json|pae\\.bin|sig\\.bin)");
      if (!known.contains(path) && !ofAttempt && !ofDecision) {
        checks.note(path, "This file is not part of the evidence and was not looked at.");
      }
    }
  }

  private static boolean isOfAttempt(String name) {
    return AttemptFiles.NAMES.contains(name)
        || name.endsWith(EvidenceNames.ENVELOPE)
        || name.equals(EvidenceNames.OUTPUT)
        || name.equals(EvidenceNames.VERDICT);
  }
}
