package pond.worker.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.SandboxAvailability.Unavailable;
import pond.worker.sandbox.SandboxConfig;
import pond.worker.sandbox.launch.Backend;

/** What must hold before a canary is worth starting (docs/spec/sandbox.md, section 8, 4 to 9). */
final class Preconditions {
  private final SandboxConfig config;
  private final JobUser user;
  private final BinaryTrust trust;

  /** Whether a binary may be used; tests put their lying backends through another one. */
  @FunctionalInterface
  interface BinaryTrust {
    Optional<Path> replaceable(Path binary) throws IOException;
  }

  Preconditions(SandboxConfig config, JobUser user, BinaryTrust trust) {
    this.config = config;
    this.user = user;
    this.trust = trust;
  }

  /** The first thing that is wrong. */
  Optional<Unavailable> firstObstacle(Optional<Backend.Version> version) throws IOException {
    if (version.isEmpty() || !version.get().isNewEnough()) {
      String found = version.map(Backend.Version::toString).orElse("unknown");
      return refuse(
          "SANDBOX_BWRAP_TOO_OLD",
          "bubblewrap is " + found + ", Pond needs 0.8.0 or newer.",
          Advice.install("bubblewrap"));
    }
    Optional<String> tool = Backend.missingTool(user.dropsRoot());
    if (tool.isPresent()) {
      return refuse(
          "SANDBOX_TOOL_MISSING",
          tool.get() + " is not there.",
          Advice.install("util-linux") + " (coreutils for env)");
    }
    Optional<Path> barrier = user.firstBarrier(config.jobsDir());
    return barrier.isEmpty()
        ? Optional.empty()
        : refuse(
            "SANDBOX_FOLDER_UNREACHABLE",
            "The user of jobs (" + user.uid() + ") cannot pass through " + barrier.get() + ".",
            "Run: chmod o+x " + barrier.get() + " - or choose another jobs folder.");
  }

  /** Whether the binary itself is there and only root could have put it there. */
  Optional<Unavailable> binaryObstacle() throws IOException {
    if (!Files.isExecutable(config.bwrap())) {
      return refuse(
          "SANDBOX_BWRAP_MISSING",
          "bubblewrap is not installed: " + config.bwrap() + " is not there.",
          Advice.install("bubblewrap"));
    }
    Optional<Path> replaceable = trust.replaceable(config.bwrap());
    return replaceable.isEmpty()
        ? Optional.empty()
        : refuse(
            "SANDBOX_BWRAP_UNTRUSTED",
            "Somebody other than root could replace " + replaceable.get() + ".",
            "Make root its owner and take away group and other write permission, or reinstall"
                + " bubblewrap.");
  }

  static Optional<Unavailable> refuse(String reason, String sentence, String fix) {
    return Optional.of(new Unavailable(reason, sentence, fix));
  }
}
