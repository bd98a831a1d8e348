package pond.worker.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.statement.WorkerKeys;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.home.IdentityStore;
import pond.worker.home.WorkerHome;

/** Prints the line that the operator pins. Needs no network, no code and no root. */
@Command(
    name = "fingerprint",
    description =
        "Print this worker's fingerprint: one line to send to the operator over a channel you both"
            + " trust. Makes the keys on first use. Works offline.",
    mixinStandardHelpOptions = true)
final class FingerprintCommand extends WorkerCommand {
  /** The answer for scripts. */
  record Answer(
      Fingerprint fingerprint, Sha256 digest, WorkerKeys keys, String home, String host) {}

  @Option(names = "--long", description = "Also print it in groups, the public keys and the home.")
  boolean verbose;

  @Override
  ExitCode run(Output output) throws ProblemException, IOException {
    WorkerHome where = preparedHome();
    WorkerKeys keys = new IdentityStore(where.keys()).loadOrCreate().publicKeys();
    Fingerprint fingerprint = keys.fingerprint();
    Answer answer =
        new Answer(fingerprint, fingerprint.digest(), keys, where.root().toString(), hostName());
    output.result(answer, verbose ? describe(answer) : fingerprint.text());
    return ExitCode.OK;
  }

  private static String describe(Answer answer) {
    return """
        %s
        grouped      %s
        signing key  %s
        sealing key  %s
        TLS key      %s
        home         %s
        host         %s"""
        .formatted(
            answer.fingerprint,
            answer.fingerprint.grouped(),
            answer.keys.signing(),
            answer.keys.sealing(),
            answer.keys.tlsSpki(),
            answer.home,
            answer.host);
  }
}
