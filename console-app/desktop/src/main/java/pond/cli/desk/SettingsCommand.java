package pond.cli.desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.desk.SettingChange;
import pond.model.api.desk.SettingView;

/** Shows settings with where each comes from, and changes them. */
@Command(
    name = "settings",
    description = "Shows settings with where each comes from.",
    mixinStandardHelpOptions = true,
    subcommands = {SettingsCommand.ListAll.class, SettingsCommand.SetOne.class})
public final class SettingsCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    list(common);
  }

  private static void list(CommonOptions common) {
    Lists.Settings settings = common.connect().get("/v1/settings", Lists.Settings.class);
    Table table = new Table("SETTING", "VALUE", "FROM", "CHOICES", "MEANING");
    for (SettingView setting : settings.items()) {
      table.row(
          setting.key(),
          setting.value(),
          setting.source() + (setting.locked() ? " (locked)" : ""),
          setting.choices().isEmpty() ? "any" : String.join("|", setting.choices()),
          setting.meaning());
    }
    common.out().result(settings, table.toString());
  }

  /** The same as the command without a word behind it. */
  @Command(name = "list", description = "Shows settings.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Override
    public void run() {
      list(common);
    }
  }

  /** Sets one value. */
  @Command(name = "set", description = "Sets a value.", mixinStandardHelpOptions = true)
  static final class SetOne implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "SETTING", description = "Its name.")
    private String key = "";

    @Parameters(index = "1", paramLabel = "VALUE", description = "Its new value.")
    private String value = "";

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "For the audit log.")
    private String reason = "";

    @Override
    public void run() {
      SettingView view =
          common
              .connect()
              .post("/v1/settings/" + key, new SettingChange(value, reason), SettingView.class);
      common.out().result(view, view.key() + " is " + view.value() + ".");
    }
  }
}
