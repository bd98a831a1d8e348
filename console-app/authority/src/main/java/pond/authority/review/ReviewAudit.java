package pond.authority.review;

import java.util.LinkedHashMap;
import java.util.Map;
import pond.authority.audit.AuditEvent;

/** Audit entries about reviews. */
final class ReviewAudit {
  private ReviewAudit() {}

  /** {@code details} are names and values in turn. */
  static AuditEvent event(String by, String action, ReviewKey key, String... details) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("run", key.run().value());
    detail.put("stage", key.stage().value());
    detail.put("attempt", String.valueOf(key.attempt()));
    for (int i = 0; i < details.length; i += 2) {
      detail.put(details[i], details[i + 1]);
    }
    return new AuditEvent(by, action, key.text(), detail, "api");
  }
}
