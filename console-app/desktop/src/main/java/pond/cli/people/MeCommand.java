package pond.cli.people;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pond.cli.CommonOptions;
import pond.cli.show.Table;
import pond.model.api.people.MeView;

/** Who the authority takes this person for. */
@Command(
    name = "me",
    description = "Shows who the authority takes you for, and what you may do.",
    mixinStandardHelpOptions = true)
public final class MeCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    MeView me = common.connect().get("/v1/me", MeView.class);
    Table table =
        new Table("name", me.person().name())
            .row("role", me.person().role())
            .row("key", me.person().personId())
            .row("added", me.person().addedAt() + " by " + me.person().addedBy())
            .row("may", String.join(", ", me.actions()));
    common.out().result(me, table.toString());
  }
}
