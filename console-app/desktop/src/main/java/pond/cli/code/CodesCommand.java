package pond.cli.code;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.FilterOption;
import pond.cli.show.Ago;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.CodeView;
import pond.model.api.Offer;
import pond.model.api.Reason;
import pond.model.filter.RowFilters;

/** Lists enrollment codes, and revokes them. */
@Command(
    name = "codes",
    description = "Lists enrollment codes with what became of them.",
    mixinStandardHelpOptions = true,
    subcommands = {CodesCommand.ListAll.class, CodesCommand.Revoke.class})
public final class CodesCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FilterOption filter = new FilterOption();

  @Override
  public void run() {
    list(common, filter);
  }

  private static void list(CommonOptions common, FilterOption filter) {
    List<CodeView> codes =
        filter.apply(
            RowFilters.CODES, common.connect().get("/v1/codes", Lists.Codes.class).items());
    Table table = new Table("CODE", "STATE", "GRANTS", "PINNED TO", "EXPIRES", "WORKER", "NOTE");
    StringBuilder refusals = new StringBuilder();
    for (CodeView code : codes) {
      table.row(
          code.codeId(),
          code.state(),
          String.join(",", code.grants()),
          code.expectedFingerprint().orElse("not pinned"),
          Ago.of(code.expiresAt(), Instant.now()),
          code.workerId().orElse("-"),
          code.note());
      code.refused().forEach(offer -> refusals.append(refusal(code, offer)));
    }
    common
        .out()
        .result(
            new Lists.Codes(codes),
            table.isEmpty()
                ? filter.isGiven()
                    ? "Nothing fits the filter."
                    : "No codes yet. Mint one: pond mint --help"
                : table + "" + refusals);
  }

  private static String refusal(CodeView code, Offer offer) {
    Table lines = new Table("REFUSED " + code.codeId(), Ago.of(offer.at(), Instant.now()));
    lines.row("reason", offer.reason());
    code.expectedFingerprint().ifPresent(fp -> lines.row("expected", fp));
    offer.offeredFingerprint().ifPresent(fp -> lines.row("offered", fp));
    lines.row("from", offer.address() + " " + offer.name());
    return "\n" + lines;
  }

  /** The same as the command without a word behind it. */
  @Command(name = "list", description = "Lists enrollment codes.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private FilterOption filter = new FilterOption();

    @Override
    public void run() {
      list(common, filter);
    }
  }

  /** Takes a waiting code back. */
  @Command(
      name = "revoke",
      description = "Takes a waiting code back.",
      mixinStandardHelpOptions = true)
  static final class Revoke implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "CODE", description = "The 8 characters of the code's id.")
    private String code = "";

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "For the audit log.")
    private String reason = "";

    @Override
    public void run() {
      CodeView view =
          common
              .connect()
              .post("/v1/codes/" + code + "/revoke", new Reason(reason), CodeView.class);
      common.out().result(view, "Code " + view.codeId() + " is " + view.state() + ".");
    }
  }
}
