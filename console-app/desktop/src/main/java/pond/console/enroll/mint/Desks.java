package pond.console.enroll.mint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.client.Api;
import pond.client.ClientException;
import pond.client.Lists;
import pond.console.enroll.fingerprint.Ban;
import pond.console.enroll.fingerprint.Known;
import pond.model.api.AuditEntry;
import pond.model.api.InfoView;
import pond.model.api.WorkerView;
import pond.model.api.desk.SettingView;
import pond.model.api.desk.TenantView;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** What the wizard asks the authority before a code is minted. Calls block. */
final class Desks {
  private static final List<String> SHUT_OUT = List.of("worker.revoked", "worker.quarantined");

  private final Api api;

  Desks(Api api) {
    this.api = api;
  }

  /** What is known about fingerprints. */
  Known known() {
    List<WorkerView> workers = api.get("/v1/workers", Lists.Workers.class).items();
    return new Known(
        Optional.of(api.get("/v1/info", InfoView.class).rootDigest()),
        workers,
        bans(workers),
        Known.refusals(api.get("/v1/codes", Lists.Codes.class).items()));
  }

  List<String> tenants() {
    return api.get("/v1/tenants", Lists.Tenants.class).items().stream()
        .map(TenantView::tenantId)
        .toList();
  }

  List<SettingView> settings() {
    return api.get("/v1/settings", Lists.Settings.class).items();
  }

  private Map<String, Ban> bans(List<WorkerView> workers) {
    Map<String, Ban> bans = new HashMap<>();
    for (WorkerView worker : workers) {
      if (worker.state().equals("revoked") || worker.state().equals("quarantined")) {
        ban(worker.workerId()).ifPresent(ban -> bans.put(worker.workerId(), ban));
      }
    }
    return bans;
  }

  /** The latest entry that shut it out; nothing when the log cannot be asked. */
  private Optional<Ban> ban(String workerId) {
    try {
      return api
          .get("/v1/audit?limit=50&action=worker.&object=" + workerId, Lists.Entries.class)
          .items()
          .stream()
          .filter(entry -> entry.object().equals(workerId) && SHUT_OUT.contains(entry.action()))
          .max((one, other) -> Long.compare(one.seq(), other.seq()))
          .map(entry -> new Ban(entry.at(), reason(entry)));
    } catch (ClientException notAnswered) {
      return Optional.empty();
    }
  }

  private static String reason(AuditEntry entry) {
    try {
      Object reason =
          StrictJson.read(
                  entry.detail().getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.class)
              .get("reason");
      return reason instanceof String text ? text : "";
    } catch (JsonRefusedException unreadable) {
      return "";
    }
  }
}
