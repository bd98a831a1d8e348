package pond.cli.audit;

import java.util.ArrayList;
import java.util.List;
import pond.client.ApiClient;
import pond.client.Lists;
import pond.model.api.AuditEntry;

/** Reads the whole audit log page by page. */
final class AuditPull {
  private static final int PAGE = 1000;

  private AuditPull() {}

  static List<AuditEntry> all(ApiClient api) {
    List<AuditEntry> entries = new ArrayList<>();
    List<AuditEntry> page;
    long after = 0;
    do {
      page = api.get("/v1/audit?after=" + after + "&limit=" + PAGE, Lists.Entries.class).items();
      entries.addAll(page);
      after = page.isEmpty() ? after : page.getLast().seq();
    } while (page.size() == PAGE);
    return entries;
  }
}
