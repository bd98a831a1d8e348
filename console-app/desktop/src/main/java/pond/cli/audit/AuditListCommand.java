package pond.cli.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.FilterOption;
import pond.cli.show.Table;
import pond.client.ApiClient;
import pond.client.Lists;
import pond.model.api.AuditEntry;
import pond.model.filter.RowFilters;

/** Lists audit entries, newest first. */
@Command(
    name = "list",
    description = "Lists audit entries, newest first.",
    mixinStandardHelpOptions = true)
public final class AuditListCommand implements Runnable {
  private static final int PAGE = 1000;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FilterOption filter = new FilterOption();

  @Option(names = "--actor", paramLabel = "NAME", description = "Only what this one did.")
  private @Nullable String actor;

  @Option(names = "--action", paramLabel = "WORD", description = "Only actions that begin so.")
  private @Nullable String action;

  @Option(names = "--object", paramLabel = "ID", description = "Only what was done to this.")
  private @Nullable String object;

  @Option(names = "--text", paramLabel = "TEXT", description = "Only entries that contain this.")
  private @Nullable String text;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Not before this, such as 2026-03-01T12:00:00Z.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME", description = "Before this.")
  private @Nullable String until;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most this many (default: ${DEFAULT-VALUE}).")
  private int limit = 100;

  @Override
  public void run() {
    List<AuditEntry> entries = entries(common.connect(), filter.matcher(RowFilters.AUDIT));
    Table table = new Table("SEQ", "AT", "ACTOR", "ACTION", "OBJECT", "DETAIL");
    for (AuditEntry e : entries) {
      table.row(e.seq(), e.at(), e.actor(), e.action(), e.object(), e.detail());
    }
    common
        .out()
        .result(
            new Lists.Entries(entries), table.isEmpty() ? "No such entries." : table.toString());
  }

  private List<AuditEntry> entries(ApiClient api, Predicate<AuditEntry> fits) {
    List<AuditEntry> found = new ArrayList<>();
    long before = Long.MAX_VALUE;
    List<AuditEntry> page;
    do {
      page = api.get(path(before), Lists.Entries.class).items();
      page.stream().filter(fits).limit(limit - found.size()).forEach(found::add);
      before = page.isEmpty() ? before : page.getLast().seq();
    } while (page.size() == pageSize() && found.size() < limit);
    return found;
  }

  private int pageSize() {
    return filter.isGiven() ? PAGE : Math.min(limit, PAGE);
  }

  private String path(long before) {
    return "/v1/audit?limit="
        + pageSize()
        + (before == Long.MAX_VALUE ? "" : "&before=" + before)
        + field("actor", actor)
        + field("action", action)
        + field("object", object)
        + field("text", text)
        + field("since", since)
        + field("until", until);
  }

  private static String field(String name, @Nullable String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
