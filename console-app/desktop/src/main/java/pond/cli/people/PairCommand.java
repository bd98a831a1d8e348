package pond.cli.people;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.show.Inert;
import pond.client.AuthorityUrl;
import pond.client.ClientFiles;
import pond.client.ExitCode;
import pond.client.Pairing;
import pond.model.api.people.PairReply;
import pond.model.code.PairingCode;

/** Makes this person's key known to an authority. */
@Command(
    name = "pair",
    description = "Makes your own key known to an authority, by the pairing code an operator sent.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The key is made on this machine and stays in the client folder.",
      "Example: pond pair --authority https://pond.example:7444 --client ~/.pond-acme --code-file -",
      "After a lost connection, run the same again."
    })
public final class PairCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private PairingCodeOption source = new PairingCodeOption();

  @Option(
      names = "--authority",
      paramLabel = "URL",
      required = true,
      description = "Where the authority is: https://HOST:PORT (default port: 7444).")
  private String authority = "";

  @Override
  public Integer call() throws IOException {
    URI url = AuthorityUrl.parse(authority);
    ClientFiles files = common.clientFiles();
    PairingCode code = source.read();
    try {
      PairReply reply = new Pairing(files, Clock.systemUTC(), new SecureRandom()).pair(url, code);
      common.out().result(reply, describe(reply, url, files));
    } finally {
      code.destroy();
    }
    return ExitCode.OK;
  }

  private static String describe(PairReply reply, URI url, ClientFiles files) {
    return "You are "
        + Inert.line(reply.person().name())
        + " ("
        + Inert.line(reply.person().role())
        + ") at "
        + url
        + ".\nThe authority is "
        + reply.rootDigest()
        + "\nYour key is in "
        + files.folder()
        + "; name that folder with --client in every command.";
  }
}
