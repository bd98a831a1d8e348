package pond.console;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import pond.console.audit.AuditPage;
import pond.console.enroll.EnrollmentPage;
import pond.console.look.LookState;
import pond.console.overview.OverviewPage;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.pools.PoolsPage;
import pond.console.review.ReviewPage;
import pond.console.route.PageId;
import pond.console.runs.RunsPage;
import pond.console.settings.SettingsPage;
import pond.console.tenants.TenantsPage;
import pond.console.workers.WorkersPage;

/** All pages, each made when it is first shown. */
public final class Pages {
  private final Map<PageId, Function<PageContext, Page>> makers;

  private final PageContext context;
  private final Map<PageId, Page> made = new EnumMap<>(PageId.class);

  public Pages(PageContext context, LookState look) {
    this.context = context;
    this.makers =
        new EnumMap<>(
            Map.of(
                PageId.OVERVIEW, OverviewPage::new,
                PageId.ENROLLMENT, EnrollmentPage::new,
                PageId.WORKERS, WorkersPage::new,
                PageId.POOLS, PoolsPage::new,
                PageId.TENANTS, TenantsPage::new,
                PageId.RUNS, RunsPage::new,
                PageId.REVIEW, ReviewPage::new,
                PageId.AUDIT, AuditPage::new,
                PageId.SETTINGS, page -> new SettingsPage(page, look)));
  }

  /** The page, the same one each time. */
  public Page page(PageId id) {
    return made.computeIfAbsent(id, missing -> makers.get(missing).apply(context));
  }
}
