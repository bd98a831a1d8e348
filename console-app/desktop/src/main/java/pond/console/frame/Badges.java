package pond.console.frame;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pond.console.route.PageId;
import pond.model.api.desk.AttentionItem;

/** How much waits for a person on each page. */
final class Badges {
  private static final Map<String, PageId> WHERE =
      Map.of(
          "flagged", PageId.REVIEW,
          "refused", PageId.ENROLLMENT,
          "expiring_code", PageId.ENROLLMENT,
          "lost_worker", PageId.WORKERS,
          "held", PageId.RUNS,
          "unplaceable", PageId.RUNS);

  private Badges() {}

  static void put(@Nullable List<AttentionItem> items, FrameState state) {
    if (items == null) {
      return;
    }
    Map<PageId, Integer> counts = new EnumMap<>(PageId.class);
    for (AttentionItem item : items) {
      PageId page = WHERE.get(item.kind());
      if (page != null) {
        counts.merge(page, 1, Integer::sum);
      }
    }
    for (PageId page : PageId.values()) {
      state.badge(page, counts.getOrDefault(page, 0));
    }
  }
}
