package pond.worker.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.model.code.EnrollmentCode;
import pond.model.fingerprint.Fingerprint;
import pond.model.fingerprint.FormRefusedException;
import pond.model.fingerprint.RootDigest;
import pond.model.id.WorkerId;
import pond.model.statement.PinRecord;
import pond.model.tag.TagSet;
import pond.model.wire.Platform;
import pond.model.wire.WorkerState;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.config.Overrides;
import pond.worker.config.Settings;
import pond.worker.enroll.EnrollAsk;
import pond.worker.enroll.EnrollProblems;
import pond.worker.enroll.Enrolled;
import pond.worker.enroll.Enroller;
import pond.worker.home.Enrollment;
import pond.worker.home.EnrollmentStore;
import pond.worker.home.IdentityStore;
import pond.worker.home.WorkerHome;
import pond.worker.home.WorkerIdentity;
import pond.worker.link.LinkException;
import pond.worker.link.Orchestrator;
import pond.worker.link.OrchestratorUrl;
import pond.worker.link.Pause;
import pond.worker.link.Persistence;

/** Becomes a worker of the authority that the code names. */
@Command(
    name = "enroll",
    description =
        "Enroll this worker with a code from the operator. Safe to repeat: already enrolled at the"
            + " same authority is exit code 0, \"unchanged\".",
    mixinStandardHelpOptions = true)
final class EnrollCommand extends WorkerCommand {
  /** The answer for scripts. {@code authority} is the digest of its root key. */
  record Answer(
      String status,
      WorkerId workerId,
      String orchestrator,
      String authority,
      Fingerprint fingerprint,
      TagSet grantedTags,
      TagSet notGranted,
      Optional<WorkerState> state) {}

  @Option(
      names = "--orchestrator",
      paramLabel = "URL",
      required = true,
      description = "Where the orchestrator listens, as https://host:port.")
  @Nullable String orchestrator;

  @Mixin final CodeSource code = new CodeSource();

  @Option(
      names = "--orchestrator-fingerprint",
      paramLabel = "pondoc1...",
      description = "The authority's root digest, when the operator sent it separately.")
  @Nullable String authority;

  @Option(names = "--name", description = "How this worker is shown. Default: the host name.")
  @Nullable String name;

  @Option(names = "--tags", paramLabel = "TAGS", description = "Ask for these tags only.")
  @Nullable String tags;

  @Option(names = "--non-interactive", description = "Never ask a question.")
  boolean nonInteractive;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "0s",
      converter = WaitConverter.class,
      description = "Keep trying so long while the orchestrator cannot be reached, as 60s or 5m.")
  Duration wait = Duration.ZERO;

  @Override
  ExitCode run(Output output) throws ProblemException, IOException, InterruptedException {
    OrchestratorUrl url = url();
    Settings settings = settings(flags());
    Optional<EnrollmentCode> given = code.read(output, !nonInteractive);
    WorkerHome where = preparedHome();
    WorkerIdentity identity = new IdentityStore(where.keys()).loadOrCreate();
    EnrollmentStore store = new EnrollmentStore(where);
    Optional<Enrollment> present = store.load();
    if (present.isPresent()) {
      refuseOtherAuthority(present.get(), given);
      return report(output, identity, unchanged(present.get()));
    }
    EnrollmentCode usable = given.orElseThrow(EnrollCommand::noCode);
    refuseOtherAuthority(usable);
    EnrollAsk ask = new EnrollAsk(usable, settings.tags(), settings.name(), platform());
    Enroller enroller = new Enroller(identity, store, Clock.systemUTC(), new SecureRandom());
    try (Orchestrator connected = Links.byCode(url, usable.root(), identity)) {
      output.progress("Enrolling at " + url + " as " + identity.fingerprint().shortText() + " ...");
      return report(output, identity, answer("enrolled", enroll(enroller, ask, connected)));
    } finally {
      usable.destroy();
    }
  }

  private Overrides flags() {
    return new Overrides(
        configFlag(), Optional.ofNullable(name), Optional.empty(), Optional.ofNullable(tags));
  }

  private OrchestratorUrl url() throws ProblemException {
    try {
      return OrchestratorUrl.parse(Objects.requireNonNull(orchestrator));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ExitCode.USAGE, "ADDRESS_INVALID", String.valueOf(e.getMessage()), "");
    }
  }

  private Enrolled enroll(Enroller enroller, EnrollAsk ask, Orchestrator connected)
      throws ProblemException, IOException, InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    Persistence persistence = Persistence.attended(Pause.SLEEP, new SecureRandom());
    try {
      return persistence.<Enrolled, IOException, ProblemException>untilDone(
          () -> enroller.enroll(ask, connected), () -> System.nanoTime() < end);
    } catch (LinkException e) {
      throw EnrollProblems.of(e);
    }
  }

  private static Answer answer(String status, Enrolled enrolled) {
    Enrollment enrollment = enrolled.enrollment();
    return new Answer(
        status,
        enrollment.workerId(),
        enrollment.orchestrator(),
        RootDigest.of(enrollment.root().bytes()).text(),
        enrolled.pin().fingerprint(),
        enrolled.pin().grantedTags(),
        enrolled.notGranted(),
        Optional.of(enrolled.state()));
  }

  private static Answer unchanged(Enrollment present) throws ProblemException {
    PinRecord pin = present.checkedPin();
    return new Answer(
        "unchanged",
        present.workerId(),
        present.orchestrator(),
        RootDigest.of(present.root().bytes()).text(),
        pin.fingerprint(),
        pin.grantedTags(),
        TagSet.empty(),
        Optional.empty());
  }

  private static ExitCode report(Output output, WorkerIdentity identity, Answer answer)
      throws ProblemException {
    if (!answer.fingerprint().equals(identity.fingerprint())) {
      throw new ProblemException(
          ExitCode.FINGERPRINT_MISMATCH,
          "KEYS_CHANGED",
          "The keys in this home are not the ones that were enrolled.",
          "Restore the keys from a backup, or remove enrollment.json and enroll with a new code.");
    }
    String text =
        "%s: worker %s at %s%nauthority    %s%ngranted tags %s"
            .formatted(
                answer.status(),
                answer.workerId(),
                answer.orchestrator(),
                answer.authority(),
                answer.grantedTags().canonical());
    if (!answer.notGranted().isEmpty()) {
      text += "%nnot granted  %s".formatted(answer.notGranted().canonical());
    }
    output.result(answer, text + "%nnext         pond-worker run".formatted());
    return ExitCode.OK;
  }

  /** A home belongs to one authority: its keys would otherwise link the two. */
  private void refuseOtherAuthority(Enrollment present, Optional<EnrollmentCode> given)
      throws ProblemException {
    RootDigest root = RootDigest.of(present.root().bytes());
    boolean sameCode = given.isEmpty() || given.get().root().matches(root);
    boolean sameDigest = authority == null || digest(authority).equals(root);
    if (!sameCode || !sameDigest) {
      throw new ProblemException(
          ExitCode.PIN_MISMATCH,
          "ENROLLED_ELSEWHERE",
          "This home is enrolled at another authority, " + root + ".",
          "Use another home (--home DIR) for another authority.");
    }
  }

  private void refuseOtherAuthority(EnrollmentCode usable) throws ProblemException {
    if (authority != null && !usable.root().matches(digest(authority))) {
      throw new ProblemException(
          ExitCode.PIN_MISMATCH,
          "AUTHORITY_MISMATCH",
          "The code belongs to another authority than --orchestrator-fingerprint says.",
          "Ask the operator for both again, over a channel you trust.");
    }
  }

  private static RootDigest digest(String text) throws ProblemException {
    try {
      return RootDigest.parse(text.strip());
    } catch (FormRefusedException e) {
      throw new ProblemException(
          ExitCode.USAGE,
          "AUTHORITY_DIGEST_INVALID",
          "--orchestrator-fingerprint is not a pondoc1 text.",
          "It starts with pondoc1 and has 65 characters.");
    }
  }

  private static ProblemException noCode() {
    return new ProblemException(
        ExitCode.USAGE,
        "CODE_MISSING",
        "There is no enrollment code.",
        "Give it with --code-file FILE, or pipe it in with --code-file -.");
  }

  private static Platform platform() {
    return new Platform(
        System.getProperty("os.name"), System.getProperty("os.arch"), version(), hostName());
  }
}
