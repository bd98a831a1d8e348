package pond.cli.desk;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.FilterOption;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.desk.MachineRef;
import pond.model.api.desk.TenantRequest;
import pond.model.api.desk.TenantView;
import pond.model.filter.RowFilters;

/** Lists tenants and the machines that may see their data; makes and renames tenants. */
@Command(
    name = "tenants",
    description = "Lists tenants and the machines that may see their data.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TenantsCommand.ListAll.class,
      TenantsCommand.Add.class,
      TenantsCommand.Rename.class
    })
public final class TenantsCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FilterOption filter = new FilterOption();

  @Override
  public void run() {
    list(common, filter);
  }

  private static void list(CommonOptions common, FilterOption filter) {
    List<TenantView> tenants =
        filter.apply(
            RowFilters.TENANTS, common.connect().get("/v1/tenants", Lists.Tenants.class).items());
    Table table =
        new Table(
            "TENANT", "NAME", "MACHINES THAT MAY SEE ITS DATA", "RUNS 24 H", "FLAGGED", "CODES");
    for (TenantView tenant : tenants) {
      table.row(
          tenant.tenantId(),
          tenant.name(),
          machines(tenant),
          tenant.runs24h(),
          tenant.flagged24h(),
          tenant.waitingCodes());
    }
    common
        .out()
        .result(
            new Lists.Tenants(tenants),
            table.isEmpty() ? "No tenants. Make one: pond tenants add --help" : table.toString());
  }

  private static String machines(TenantView tenant) {
    return tenant.machines().isEmpty()
        ? "none"
        : tenant.machines().stream().map(TenantsCommand::machine).collect(Collectors.joining(", "));
  }

  private static String machine(MachineRef machine) {
    String state = machine.state().equals("active") ? "" : ", " + machine.state();
    return machine.name() + " (" + machine.why().replace('_', ' ') + state + ")";
  }

  /** The same as the command without a word behind it. */
  @Command(name = "list", description = "Lists tenants.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private FilterOption filter = new FilterOption();

    @Override
    public void run() {
      list(common, filter);
    }
  }

  /** Makes a tenant. */
  @Command(
      name = "add",
      description = "Makes a tenant; it grants nothing.",
      mixinStandardHelpOptions = true)
  static final class Add implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "TENANT", description = "Its id, as in run files and grants.")
    private String tenant = "";

    @Option(
        names = "--name",
        paramLabel = "NAME",
        defaultValue = "",
        description = "What people call it (default: the id).")
    private String name = "";

    @Override
    public void run() {
      TenantRequest request = new TenantRequest(tenant, name.isBlank() ? tenant : name);
      TenantView view = common.connect().post("/v1/tenants", request, TenantView.class);
      common.out().result(view, "Tenant " + view.tenantId() + " is made.");
    }
  }

  /** Gives a tenant another name. */
  @Command(
      name = "rename",
      description = "Gives a tenant another name; its id stays.",
      mixinStandardHelpOptions = true)
  static final class Rename implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "TENANT", description = "Its id.")
    private String tenant = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "What people call it.")
    private String name = "";

    @Override
    public void run() {
      TenantView view =
          common
              .connect()
              .post(
                  "/v1/tenants/" + tenant + "/rename",
                  new TenantRequest(tenant, name),
                  TenantView.class);
      common
          .out()
          .result(view, "Tenant " + view.tenantId() + " is now called " + view.name() + ".");
    }
  }
}
