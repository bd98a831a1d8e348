package pond.authority.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import pond.model.api.AuditEntry;

/** Walks the log page by page, so that its length never matters for memory. */
final class AuditPages implements Iterator<AuditEntry> {
  private final AuditLog log;
  private Iterator<AuditEntry> page = List.<AuditEntry>of().iterator();
  private long after;
  private boolean ended;

  AuditPages(AuditLog log) {
    this.log = log;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && !ended) {
      List<AuditEntry> next = log.page(after, AuditLog.MAX_PAGE);
      ended = next.isEmpty();
      page = next.iterator();
    }
    return page.hasNext();
  }

  @Override
  public AuditEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    AuditEntry entry = page.next();
    after = entry.seq();
    return entry;
  }
}
