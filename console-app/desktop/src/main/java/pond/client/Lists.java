package pond.client;

import java.util.List;
import pond.model.api.AuditEntry;
import pond.model.api.CodeView;
import pond.model.api.PoolView;
import pond.model.api.RuleView;
import pond.model.api.RunView;
import pond.model.api.WorkerView;
import pond.model.api.desk.SettingView;
import pond.model.api.desk.TenantView;
import pond.model.api.people.InviteView;
import pond.model.api.people.PersonView;
import pond.model.api.review.ReviewView;
import pond.model.api.review.WorkerResult;

/** The listings of the operator API. */
public final class Lists {
  private Lists() {}

  public record Codes(List<CodeView> items) {}

  public record Workers(List<WorkerView> items) {}

  public record Pools(List<PoolView> items) {}

  public record Runs(List<RunView> items) {}

  public record Rules(List<RuleView> items) {}

  public record Entries(List<AuditEntry> items) {}

  public record Settings(List<SettingView> items) {}

  public record Tenants(List<TenantView> items) {}

  public record People(List<PersonView> items) {}

  public record Invites(List<InviteView> items) {}

  public record Reviews(List<ReviewView> items) {}

  public record WorkerResults(List<WorkerResult> items) {}
}
