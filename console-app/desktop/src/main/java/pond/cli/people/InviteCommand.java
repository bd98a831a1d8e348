package pond.cli.people;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.show.Ago;
import pond.cli.show.Inert;
import pond.client.Durations;
import pond.model.api.people.InviteReply;
import pond.model.api.people.InviteRequest;

/** Invites somebody. */
@Command(
    name = "invite",
    description = "Invites a person and shows the pairing code once.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Send the code over a channel you trust; they run pond pair.",
      "Example: pond people invite --name anna --role support"
    })
public final class InviteCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "What the audit log will call this person.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = "operator, support or viewer.")
  private String role = "";

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      defaultValue = "1h",
      description = "15m, 1h, 7d (default: ${DEFAULT-VALUE}).")
  private String ttl = "1h";

  @Override
  public void run() {
    InviteRequest request = new InviteRequest(name, role, Durations.parse(ttl).toSeconds());
    InviteReply reply = common.connect().post("/v1/people/invites", request, InviteReply.class);
    common.out().remark(describe(reply));
    common.out().result(reply, reply.code());
  }

  private static String describe(InviteReply reply) {
    return "Whoever pairs first with this code is "
        + Inert.line(reply.view().name())
        + " ("
        + Inert.line(reply.view().role())
        + "). Invitation "
        + reply.view().inviteId()
        + " expires "
        + Ago.of(reply.view().expiresAt(), Instant.now())
        + "; its code is shown this once:";
  }
}
