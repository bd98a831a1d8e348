package pond.cli.people;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.show.Ago;
import pond.cli.show.Table;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.client.Lists;
import pond.model.api.Reason;
import pond.model.api.people.InviteView;
import pond.model.code.CodeId;

/** Lists invitations, and takes them back. */
@Command(
    name = "invites",
    description = "Lists invitations with what became of them.",
    mixinStandardHelpOptions = true,
    subcommands = InvitesCommand.Revoke.class)
public final class InvitesCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    Lists.Invites invites = common.connect().get("/v1/people/invites", Lists.Invites.class);
    Table table = new Table("INVITE", "NAME", "ROLE", "STATE", "BY", "EXPIRES");
    for (InviteView invite : invites.items()) {
      table.row(
          invite.inviteId(),
          invite.name(),
          invite.role(),
          invite.state(),
          invite.createdBy(),
          Ago.of(invite.expiresAt(), Instant.now()));
    }
    String none = "Nobody was invited yet. See pond people invite --help";
    common.out().result(invites, table.isEmpty() ? none : table.toString());
  }

  /** Takes a waiting invitation back. */
  @Command(
      name = "revoke",
      description = "Takes a waiting invitation back.",
      mixinStandardHelpOptions = true)
  static final class Revoke implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "INVITE", description = "The 8 characters of the invitation's id.")
    private String invite = "";

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "For the audit log.")
    private String reason = "";

    @Override
    public void run() {
      String path = "/v1/people/invites/" + id() + "/revoke";
      InviteView view = common.connect().post(path, new Reason(reason), InviteView.class);
      common.out().result(view, "Invitation " + view.inviteId() + " is " + view.state() + ".");
    }

    private String id() {
      try {
        return CodeId.parse(invite).toString();
      } catch (IllegalArgumentException e) {
        throw new ClientException(
            ExitCode.REFUSED,
            "NO_SUCH_INVITE",
            "An invitation's id has 8 characters, such as 5zs69gay.",
            "See pond people invites.");
      }
    }
  }
}
