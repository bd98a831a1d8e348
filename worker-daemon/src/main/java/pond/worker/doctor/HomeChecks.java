package pond.worker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pond.io.file.PrivateFiles;
import pond.model.fingerprint.RootDigest;
import pond.worker.ProblemException;
import pond.worker.home.Enrollment;
import pond.worker.home.HomeLock;
import pond.worker.home.WorkerHome;
import pond.worker.home.WorkerIdentity;
import pond.worker.status.StatusFile;
import pond.worker.status.StatusReport;

/** The worker's home: folders, keys, enrollment, and when it was last heard of. */
public final class HomeChecks {
  private static final Duration LONG_AGO = Duration.ofMinutes(5);

  private final WorkerHome home;
  private final Clock clock;

  public HomeChecks(WorkerHome home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** Something that can be found, absent, or broken. */
  @FunctionalInterface
  public interface Finder<T> {
    Optional<T> find() throws ProblemException;
  }

  public List<Check> folders() {
    List<Check> checks = new ArrayList<>();
    checks.add(folder("home", home.root(), false));
    for (Path secret : List.of(home.keys(), home.spool(), home.transfer())) {
      checks.add(folder(secret.getFileName().toString(), secret, true));
    }
    return checks;
  }

  private static Check folder(String id, Path folder, boolean secret) {
    String name = "folder." + id;
    if (!Files.isDirectory(folder)) {
      return Check.warn(name, folder + " does not exist yet", "pond-worker fingerprint makes it");
    }
    if (!Files.isWritable(folder)) {
      return Check.fail(name, folder + " cannot be written", "chown it to the worker's user");
    }
    try {
      if (secret) {
        PrivateFiles.requirePrivate(folder, "700");
      }
      return Check.ok(name, folder.toString());
    } catch (IOException e) {
      return Check.fail(name, "others can look into " + folder, "chmod 700 " + folder);
    }
  }

  public Check keys(Finder<WorkerIdentity> identity) {
    try {
      return identity
          .find()
          .map(found -> Check.ok("keys", found.fingerprint().toString()))
          .orElse(Check.warn("keys", "there are none yet", "pond-worker fingerprint"));
    } catch (ProblemException e) {
      return Check.fail("keys", e.getMessage(), e.fix());
    }
  }

  public Check enrolled(Finder<Enrollment> enrollment) {
    try {
      return enrollment
          .find()
          .map(found -> Check.ok("enrolled", describe(found)))
          .orElse(
              Check.fail(
                  "enrolled",
                  "this worker is not enrolled",
                  "pond-worker enroll --orchestrator URL --code-file -"));
    } catch (ProblemException e) {
      return Check.fail("enrolled", e.getMessage(), e.fix());
    }
  }

  private static String describe(Enrollment found) {
    return "%s at %s, authority %s"
        .formatted(
            found.workerId(),
            found.orchestrator(),
            RootDigest.of(found.root().bytes()).shortText());
  }

  public Check contact() {
    try {
      Optional<StatusReport> report = new StatusFile(home.status()).read();
      boolean running = Files.exists(home.lock()) && HomeLock.isHeld(home.lock());
      if (!running || report.isEmpty()) {
        return Check.warn("contact", "no worker runs on this home", "pond-worker run");
      }
      return contact(report.get());
    } catch (IOException e) {
      return Check.warn("contact", "the status cannot be read: " + e.getMessage(), "");
    }
  }

  private Check contact(StatusReport report) {
    Instant now = clock.instant();
    Optional<Instant> last = report.lastContact();
    if (last.isEmpty() || last.get().isBefore(now.minus(LONG_AGO))) {
      return Check.fail(
          "contact",
          "the running worker has not heard from the orchestrator "
              + last.map(at -> "since " + at).orElse("yet"),
          "See the network checks above, and the worker's log.");
    }
    return Check.ok(
        "contact", "last heard " + Duration.between(last.get(), now).toSeconds() + " s ago");
  }
}
