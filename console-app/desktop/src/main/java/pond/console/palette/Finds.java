package pond.console.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import pond.client.Lists;
import pond.console.kit.text.Inert;
import pond.console.page.PageContext;
import pond.console.palette.Entry.Kind;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.live.RunLines;

/** Workers, runs, codes and tenants for the palette, fetched once each time it opens. */
final class Finds {
  private static final String RUNS = "/v1/runs/lines?limit=200";

  private final PageContext context;
  private final PaletteState state;

  Finds(PageContext context, PaletteState state) {
    this.context = context;
    this.state = state;
  }

  void fetch() {
    var api = context.desk().api();
    fetch(
        Kind.WORKER,
        () -> api.get("/v1/workers", Lists.Workers.class).items(),
        w ->
            entry(
                Kind.WORKER,
                w.name(),
                w.workerId() + " " + w.state(),
                PageId.WORKERS,
                w.workerId()));
    fetch(
        Kind.RUN,
        () -> api.get(RUNS, RunLines.class).items(),
        r -> entry(Kind.RUN, r.runId(), r.project() + " " + r.state(), PageId.RUNS, r.runId()));
    fetch(
        Kind.CODE,
        () -> api.get("/v1/codes", Lists.Codes.class).items(),
        c ->
            entry(
                Kind.CODE,
                c.note().isBlank() ? c.codeId() : c.note(),
                c.codeId() + " " + c.state(),
                PageId.ENROLLMENT,
                c.codeId()));
    fetch(
        Kind.TENANT,
        () -> api.get("/v1/tenants", Lists.Tenants.class).items(),
        t ->
            entry(
                Kind.TENANT,
                t.name().isBlank() ? t.tenantId() : t.name(),
                t.tenantId(),
                PageId.TENANTS,
                t.tenantId()));
  }

  private <T> void fetch(Kind kind, Callable<List<T>> list, Function<T, Entry> entry) {
    context
        .hop()
        .call(
            list,
            items -> state.offer(kind, items.stream().map(entry).toList()),
            // A list that cannot be had is missing in the palette; the pages say why.
            problem -> state.offer(kind, new ArrayList<>()));
  }

  private Entry entry(Kind kind, String title, String detail, PageId page, String id) {
    return new Entry(
        kind,
        Inert.line(title),
        Inert.line(detail),
        "",
        () -> context.navigator().go(Route.to(page, id)));
  }
}
