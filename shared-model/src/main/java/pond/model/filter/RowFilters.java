package pond.model.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pond.model.api.AuditEntry;
import pond.model.api.CodeView;
import pond.model.api.WorkerView;
import pond.model.api.desk.MachineRef;
import pond.model.api.desk.TenantView;
import pond.model.api.live.RunLine;
import pond.model.api.review.ReviewView;

/** The keys of Pond's lists (docs/spec/filter.md section 5). */
public final class RowFilters {
  /** Enrollment codes. */
  public static final FilterFields<CodeView> CODES =
      FilterFields.<CodeView>of(code -> List.of(code.codeId(), code.note(), code.createdBy()))
          .text("id", "the code's id", CodeView::codeId)
          .choice(
              "state",
              "what became of it",
              List.of("waiting", "used", "expired", "revoked", "refused"),
              code -> List.of(code.state()))
          .texts("tenant", "a tenant it grants", code -> values(code.grants(), "tenant"))
          .texts("pool", "a pool it grants", code -> values(code.grants(), "pool"))
          .texts("tag", "a tag it grants", CodeView::grants)
          .words("note", "its note", CodeView::note)
          .text("by", "who minted it", CodeView::createdBy)
          .optText("worker", "the worker that used it", CodeView::workerId)
          .number("refused", "how many attempts were refused", code -> code.refused().size())
          .age("age", "since it was minted", code -> Optional.of(code.createdAt()))
          .timeLeft("left", "until it expires", code -> Optional.of(code.expiresAt()))
          .flag("pinned", code -> code.expectedFingerprint().isPresent())
          .flag("refused", code -> !code.refused().isEmpty())
          .build();

  /** Workers. */
  public static final FilterFields<WorkerView> WORKERS =
      FilterFields.<WorkerView>of(
              worker -> List.of(worker.workerId(), worker.name(), worker.platform()))
          .text("id", "the worker's id", WorkerView::workerId)
          .text("name", "its name", WorkerView::name)
          .choice(
              "state",
              "what it is allowed to do",
              List.of("pending_proof", "active", "paused", "draining", "quarantined", "revoked"),
              worker -> List.of(worker.state()))
          .texts("tier", "a tier it serves", worker -> values(worker.grantedTags(), "pool"))
          .texts("tenant", "a tenant it was granted", w -> values(w.grantedTags(), "tenant"))
          .texts("org", "an org it was granted", worker -> values(worker.grantedTags(), "org"))
          .texts("tag", "a tag it was granted", WorkerView::grantedTags)
          .texts("profile", "a sandbox profile it offers", WorkerView::profiles)
          .words("platform", "what it says it runs on", WorkerView::platform)
          .text("pinned", "how its key was pinned", WorkerView::pinnedHow)
          .number("leases", "how many jobs it has now", WorkerView::leases)
          .number("verified", "how many results were verified", WorkerView::verified)
          .number("flagged", "how many results were flagged", WorkerView::flagged)
          .age("seen", "since it was last seen", WorkerView::lastSeen)
          .flag("online", WorkerView::online)
          .flag("busy", worker -> worker.leases() > 0)
          .flag("flagged", worker -> worker.flagged() > 0)
          .build();

  /** Runs. */
  public static final FilterFields<RunLine> RUNS =
      FilterFields.<RunLine>of(run -> runTexts(run))
          .text("id", "the run's id", RunLine::runId)
          .text("tenant", "its project", RunLine::project)
          .choice(
              "state",
              "how far it is",
              List.of("queued", "running", "succeeded", "failed", "held", "cancelled"),
              run -> List.of(run.state()))
          .choice(
              "verdict",
              "whether its results can be believed",
              List.of("verified", "flagged", "none"),
              run -> List.of(run.verdict()))
          .texts("tier", "a tier of its stages", RunLine::tiers)
          .texts("worker", "the name of a worker that had a part of it", RunLine::workers)
          .text("by", "who submitted it", RunLine::submittedBy)
          .number("stages", "how many stages it has", RunLine::stages)
          .age("age", "since it was submitted", run -> Optional.of(run.submittedAt()))
          .flag("flagged", run -> run.verdict().equals("flagged"))
          .flag("verified", run -> run.verdict().equals("verified"))
          .flag("open", run -> run.finishedAt().isEmpty())
          .build();

  /** Reviews of flagged results. */
  public static final FilterFields<ReviewView> REVIEWS =
      FilterFields.<ReviewView>of(
              r -> List.of(r.reviewId(), r.project(), r.workerName(), r.workerId()))
          .text("id", "the review's id", ReviewView::reviewId)
          .text("run", "the run's id", ReviewView::runId)
          .text("tenant", "the run's project", ReviewView::project)
          .text("stage", "the stage", ReviewView::stageId)
          .choice(
              "state",
              "how far it is",
              List.of("open", "snoozed", "awaiting_second", "rerunning", "decided"),
              review -> List.of(review.state()))
          .text("tier", "the stage's tier", ReviewView::tier)
          .texts("worker", "the worker's name or id", r -> List.of(r.workerName(), r.workerId()))
          .texts("reason", "why it is flagged", ReviewView::reasons)
          .optText("assignee", "who looks into it", ReviewView::assignee)
          .optText("decided", "what was decided", ReviewView::decided)
          .number("attempt", "which attempt", ReviewView::attempt)
          .age("age", "since it was flagged", review -> Optional.of(review.flaggedAt()))
          .flag("assigned", review -> review.assignee().isPresent())
          .flag("acceptable", ReviewView::acceptable)
          .build();

  /** Audit entries. */
  public static final FilterFields<AuditEntry> AUDIT =
      FilterFields.<AuditEntry>of(
              e -> List.of(e.actor(), e.action(), e.object(), e.detail(), e.origin()))
          .text("actor", "who did it", AuditEntry::actor)
          .text("action", "what was done", AuditEntry::action)
          .text("object", "to what", AuditEntry::object)
          .text("origin", "from where", AuditEntry::origin)
          .words("detail", "its details", AuditEntry::detail)
          .number("seq", "the entry's number", AuditEntry::seq)
          .age("age", "since it was done", entry -> Optional.of(entry.at()))
          .build();

  /** Tenants. */
  public static final FilterFields<TenantView> TENANTS =
      FilterFields.<TenantView>of(tenant -> List.of(tenant.tenantId(), tenant.name()))
          .text("id", "the tenant's id", TenantView::tenantId)
          .words("name", "its name", TenantView::name)
          .texts("worker", "a machine that may see its data", machines(MachineRef::name))
          .number("runs", "runs of the last day", TenantView::runs24h)
          .number("flagged", "flagged runs of the last day", TenantView::flagged24h)
          .number("codes", "codes that wait", TenantView::waitingCodes)
          .flag("flagged", tenant -> tenant.flagged24h() > 0)
          .build();

  private RowFilters() {}

  private static List<String> runTexts(RunLine run) {
    return Stream.concat(
            Stream.of(run.runId(), run.project(), run.submittedBy()), run.workers().stream())
        .toList();
  }

  private static Function<TenantView, List<String>> machines(Function<MachineRef, String> text) {
    return tenant -> tenant.machines().stream().map(text).toList();
  }

  /** The values of the tags {@code name:value}. */
  private static List<String> values(List<String> tags, String name) {
    return tags.stream()
        .filter(tag -> tag.startsWith(name + ":"))
        .map(tag -> tag.substring(name.length() + 1))
        .toList();
  }
}
