package pond.cli.people;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.show.Ago;
import pond.cli.show.Inert;
import pond.cli.show.Table;
import pond.client.Api;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.client.Lists;
import pond.model.api.Reason;
import pond.model.api.people.PersonView;
import pond.model.api.people.RoleChange;

/** Lists people and changes what they may do. */
@Command(
    name = "people",
    description = "Lists the people who may use this authority.",
    mixinStandardHelpOptions = true,
    subcommands = {
      PeopleCommand.ListAll.class,
      InviteCommand.class,
      InvitesCommand.class,
      PeopleCommand.ChangeRole.class,
      PeopleCommand.Revoke.class
    })
public final class PeopleCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    list(common);
  }

  private static void list(CommonOptions common) {
    Lists.People people = common.connect().get("/v1/people", Lists.People.class);
    Table table = new Table("NAME", "ROLE", "ADDED", "BY", "KEY", "");
    for (PersonView person : people.items()) {
      table.row(
          person.name(),
          person.role(),
          Ago.of(person.addedAt(), Instant.now()),
          person.addedBy(),
          person.personId(),
          person.you() ? "you" : "");
    }
    common.out().result(people, table.toString());
  }

  /** The person with this name or key. */
  private static PersonView find(Api api, String text) {
    Lists.People people = api.get("/v1/people", Lists.People.class);
    return people.items().stream()
        .filter(person -> person.name().equals(text) || person.personId().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ClientException(
                    ExitCode.REFUSED,
                    "NO_SUCH_PERSON",
                    "There is no person called \"" + text + "\".",
                    "See pond people list."));
  }

  /** The same as the command without a word behind it. */
  @Command(name = "list", description = "Lists people.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Override
    public void run() {
      list(common);
    }
  }

  /** Gives another role. */
  @Command(
      name = "role",
      description = "Gives a person another role; it counts from their next call.",
      mixinStandardHelpOptions = true)
  static final class ChangeRole implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "PERSON", description = "Name or key.")
    private String person = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "operator, support or viewer.")
    private String role = "";

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "For the audit log.")
    private String reason = "";

    @Override
    public void run() {
      Api api = common.connect();
      String path = "/v1/people/" + find(api, person).personId() + "/role";
      PersonView now = api.post(path, new RoleChange(role, reason), PersonView.class);
      common.out().result(now, Inert.line(now.name()) + " is " + Inert.line(now.role()) + " now.");
    }
  }

  /** Ends access. */
  @Command(
      name = "revoke",
      description = "Ends a person's access for good; it counts from their next call.",
      mixinStandardHelpOptions = true)
  static final class Revoke implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "PERSON", description = "Name or key.")
    private String person = "";

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "For the audit log.")
    private String reason = "";

    @Override
    public void run() {
      Api api = common.connect();
      String path = "/v1/people/" + find(api, person).personId() + "/revoke";
      PersonView gone = api.post(path, new Reason(reason), PersonView.class);
      common
          .out()
          .result(
              gone, Inert.line(gone.name()) + " has no access any more. The key stays refused.");
    }
  }
}
