package pond.console.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pond.console.kit.table.Column;
import pond.console.kit.table.TableModel;
import pond.console.kit.tool.Kit;
import pond.model.filter.Filter;
import pond.model.filter.FilterFields;
import pond.model.filter.FilterTerm;

/** A row for pictures and measurements of the parts. */
public record KitRow(String id, String name, Status state, Tier tier, Instant seen, long runs) {
  private static final Status[] STATES = {
    Status.IDLE, Status.BUSY, Status.PAUSED, Status.OFFLINE, Status.QUARANTINED, Status.FLAGGED
  };

  /** Row number so and so. */
  public static KitRow of(int number, Instant now) {
    return new KitRow(
        "w-" + Integer.toHexString(0x91c200 + number),
        "gpu-" + (number < 10 ? "0" : "") + number,
        STATES[number % STATES.length],
        number % 3 == 0 ? Tier.TRUSTED : Tier.BYO,
        now.minusSeconds(37L * number * (number % 5 + 1)),
        (number * 7919L) % 4000);
  }

  /** The first so many. */
  public static List<KitRow> many(int count, Instant now) {
    List<KitRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(of(i, now));
    }
    return rows;
  }

  /** The same with other numbers. */
  public KitRow worked(Instant at) {
    Status next = STATES[(int) ((runs + 1) % STATES.length)];
    return new KitRow(id, name, next, tier, at, runs + 1);
  }

  /** What a filter understands. */
  public static FilterFields<KitRow> fields() {
    return FilterFields.<KitRow>of(row -> List.of(row.id(), row.name()))
        .text("worker", "a worker by name", KitRow::name)
        .choice(
            "tier",
            "trusted or byo",
            List.of("trusted", "byo"),
            row -> List.of(row.tier().name().toLowerCase(java.util.Locale.ROOT)))
        .build();
  }

  /** The filter that a third of them does not match. */
  public static Filter byo() {
    return new Filter(List.of(FilterTerm.is("tier", "byo")));
  }

  public static TableModel<KitRow> model(Kit kit) {
    return new TableModel<>(KitRow::id, fields(), kit.clock());
  }

  public static List<Column<KitRow>> columns(Kit kit) {
    return List.of(
        Column.text("name", "nav.workers", 10, KitRow::name),
        Column.<KitRow>node(
            "state",
            "nav.runs",
            12,
            row -> row.state().name(),
            row -> new StatusChip(row.state(), row.state().name())),
        Column.<KitRow>node(
            "tier",
            "nav.pools",
            9,
            row -> row.tier().name(),
            row -> new TierChip(row.tier(), key -> row.tier().name())),
        Column.<KitRow>text("id", "nav.tenants", 11, KitRow::id).mono(),
        Column.<KitRow>text("seen", "nav.audit", 9, row -> kit.times().ago(row.seen()))
            .tip(row -> kit.times().text().full(row.seen()))
            .sortedBy(KitRow::seen),
        Column.<KitRow>text("runs", "nav.overview", 7, row -> kit.numbers().count(row.runs()))
            .number()
            .sortedBy(KitRow::runs),
        Column.<KitRow>text("more", "nav.settings", 9, KitRow::id).optional());
  }
}
