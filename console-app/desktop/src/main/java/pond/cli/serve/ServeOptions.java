package pond.cli.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pond.authority.lease.LeaseTimes;
import pond.client.Durations;
import pond.model.key.SealingPublicKey;
import pond.serve.Address;
import pond.serve.ServeConfig;

/** How {@code serve} listens and unlocks. */
final class ServeOptions {
  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "0.0.0.0:7443",
      description =
          "Where workers connect (default: ${DEFAULT-VALUE}; port 0 lets the system choose).")
  String listen = "0.0.0.0:7443";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      split = ",",
      description =
          "A DNS name or address workers and clients use to reach this machine; may be repeated. localhost is always included.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--api-listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:7444",
      description = "Where the operator API listens (default: ${DEFAULT-VALUE}).")
  String apiListen = "127.0.0.1:7444";

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "Unlock the vault with a key file instead of a passphrase, for unattended starts; made when absent.")
  @Nullable Path keyFile;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "Read the passphrase from the first line of a file; - is standard input.")
  @Nullable String passphraseFile;

  @Option(
      names = "--recovery",
      paramLabel = "AGE1",
      description =
          "An age recipient that can also open outputs and results, for the day the vault is lost.")
  @Nullable String recovery;

  @Option(
      names = "--lease",
      paramLabel = "TIME",
      defaultValue = "30s",
      description =
          "How long a worker may be silent before its jobs are given to others (default: ${DEFAULT-VALUE}).")
  String lease = "30s";

  /** Checked and complete. */
  ServeConfig config() {
    return new ServeConfig(
        Address.parse(listen),
        names,
        Address.parse(apiListen),
        Optional.ofNullable(recovery).map(SealingPublicKey::parse),
        new LeaseTimes(Durations.parse(lease), LeaseTimes.DEFAULT.orderGrace()));
  }
}
