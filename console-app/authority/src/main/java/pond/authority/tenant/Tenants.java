package pond.authority.tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.api.desk.MachineRef;
import pond.model.api.desk.TenantView;
import pond.model.tag.Grants;
import pond.model.tag.TenantId;

/**
 * The tenants: those that were made, and those that grants or runs name. Making one grants nothing:
 * what a machine may see comes from its enrollment code alone.
 */
public final class Tenants {
  private static final Duration DAY = Duration.ofHours(24);

  private final Database database;
  private final AuditLog audit;
  private final WorkerRegistry workers;
  private final Sight sight;
  private final Clock clock;

  public Tenants(
      Database database, AuditLog audit, WorkerRegistry workers, Sight sight, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.workers = workers;
    this.sight = sight;
    this.clock = clock;
  }

  /** All that are known, by id. */
  public List<TenantView> list() {
    return database.read(
        tx -> {
          Facts facts = facts(tx);
          return known(facts).stream().map(id -> view(facts, id)).toList();
        });
  }

  /** One that is known. */
  public Optional<TenantView> find(TenantId tenant) {
    return database.read(tx -> find(tx, tenant));
  }

  /** Makes one; nothing when it was made before. */
  public Optional<TenantView> add(TenantId tenant, String name, String actor) {
    TenantTable.Row row = new TenantTable.Row(tenant, name, clock.instant());
    return database.write(
        tx -> {
          if (!TenantTable.insert(tx, row, actor)) {
            return Optional.empty();
          }
          note(tx, "tenant.added", tenant, actor, Map.of("name", name));
          return find(tx, tenant);
        });
  }

  /** Gives one that is known another name; nothing when it is not known. */
  public Optional<TenantView> rename(TenantId tenant, String name, String actor) {
    return database.write(
        tx -> {
          Optional<TenantView> before = find(tx, tenant);
          if (before.isEmpty()) {
            return before;
          }
          if (!TenantTable.rename(tx, tenant, name)) {
            TenantTable.insert(tx, new TenantTable.Row(tenant, name, clock.instant()), actor);
          }
          Map<String, String> detail = Map.of("before", before.get().name(), "name", name);
          note(tx, "tenant.renamed", tenant, actor, detail);
          return find(tx, tenant);
        });
  }

  private record Facts(
      Map<TenantId, TenantTable.Row> made,
      List<TenantId> ofRuns,
      List<Worker> workers,
      List<Grants> waiting,
      Map<String, TenantTable.Runs> runs) {}

  private Facts facts(Tx tx) {
    Instant now = clock.instant();
    return new Facts(
        TenantTable.all(tx),
        TenantTable.ofRuns(tx),
        workers.all(tx),
        TenantTable.waitingCodes(tx, now),
        TenantTable.runsSince(tx, now.minus(DAY)));
  }

  private static Set<TenantId> known(Facts facts) {
    Set<TenantId> known = new TreeSet<>(Comparator.comparing(TenantId::value));
    known.addAll(facts.made().keySet());
    known.addAll(facts.ofRuns());
    facts.workers().forEach(worker -> worker.grants().tenants().forEach(known::add));
    facts.waiting().forEach(grants -> grants.tenants().forEach(known::add));
    return known;
  }

  private Optional<TenantView> find(Tx tx, TenantId tenant) {
    Facts facts = facts(tx);
    return known(facts).contains(tenant) ? Optional.of(view(facts, tenant)) : Optional.empty();
  }

  private TenantView view(Facts facts, TenantId tenant) {
    Optional<TenantTable.Row> made = Optional.ofNullable(facts.made().get(tenant));
    TenantTable.Runs runs = facts.runs().getOrDefault(tenant.value(), TenantTable.Runs.NONE);
    long waiting = facts.waiting().stream().filter(g -> g.tags().contains(tenant.tag())).count();
    return new TenantView(
        tenant.value(),
        made.map(TenantTable.Row::name).orElse(tenant.value()),
        made.map(TenantTable.Row::createdAt),
        machines(facts.workers(), tenant),
        runs.all(),
        runs.flagged(),
        Math.toIntExact(waiting));
  }

  private List<MachineRef> machines(List<Worker> all, TenantId tenant) {
    List<MachineRef> machines = new ArrayList<>();
    for (Worker worker : all) {
      sight
          .of(worker, tenant)
          .ifPresent(
              why ->
                  machines.add(
                      new MachineRef(
                          worker.workerId().value(),
                          worker.name(),
                          word(worker.state()),
                          word(why))));
    }
    return machines;
  }

  private void note(
      Tx tx, String action, TenantId tenant, String actor, Map<String, String> detail) {
    audit.append(tx, new AuditEvent(actor, action, tenant.value(), detail, "api"));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
