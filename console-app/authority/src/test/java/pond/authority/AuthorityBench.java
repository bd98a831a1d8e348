package pond.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import pond.authority.audit.AuditLog;
import pond.authority.audit.AuditVerdict;
import pond.authority.audit.AuditVerifier;
import pond.authority.code.Codes;
import pond.authority.enroll.Enrollment;
import pond.authority.home.AuthorityHome;
import pond.authority.home.HomeInUseException;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.vault.Vault;
import pond.authority.vault.VaultKey;
import pond.authority.vault.VaultRefusedException;
import pond.authority.worker.LeaseReleaser;
import pond.authority.worker.PoolViews;
import pond.authority.worker.Snapshots;
import pond.authority.worker.WorkerControl;
import pond.authority.worker.WorkerRegistry;
import pond.authority.worker.WorkerViews;
import pond.model.api.AuditEntry;
import pond.model.api.MintRequest;
import pond.model.id.WorkerId;

/**
 * The trust half of an authority on a real home: vault, store, codes, enrollment, workers, audit
 * log, under a clock that the test moves. {@link #restart} closes and opens all of it again.
 */
public final class AuthorityBench implements AutoCloseable {
  public static final String OPERATOR = "operator";

  private final Path folder;
  private final MovableClock clock = new MovableClock();
  private final SecureRandom random = new SecureRandom();
  private final List<WorkerId> released = Collections.synchronizedList(new ArrayList<>());
  private LeaseReleaser releaser = (tx, worker, why) -> released.add(worker);
  private Parts parts;

  private record Parts(
      AuthorityHome home,
      Database database,
      Vault vault,
      AuditLog audit,
      WorkerRegistry workers,
      Snapshots snapshots,
      Codes codes,
      Enrollment enrollment) {}

  private AuthorityBench(Path folder) {
    this.folder = folder;
    this.parts = open(true);
  }

  /** An authority with a fresh home below {@code folder}, its vault opened by a key file. */
  public static AuthorityBench start(Path folder) {
    return new AuthorityBench(folder);
  }

  private Parts open(boolean fresh) {
    try {
      AuthorityHome home = AuthorityHome.open(folder.resolve("authority"));
      VaultKey key = new VaultKey.KeyFile(home.defaultKeyFile());
      Vault vault =
          fresh
              ? Vault.create(home.vaultFile(), key, random)
              : Vault.open(home.vaultFile(), key, random);
      Database database = Database.open(home.database());
      AuditLog audit = new AuditLog(database, clock);
      WorkerRegistry workers = new WorkerRegistry(database, audit);
      Snapshots snapshots = new Snapshots(database, vault, clock);
      Codes codes = new Codes(database, vault, audit, workers, random, clock);
      Enrollment enrollment =
          new Enrollment(database, vault, audit, workers, snapshots, random, clock);
      return new Parts(home, database, vault, audit, workers, snapshots, codes, enrollment);
    } catch (IOException | HomeInUseException | VaultRefusedException e) {
      throw new AssertionError(e);
    }
  }

  /** Closes everything and opens it again from what is on disk. */
  public void restart() {
    close();
    parts = open(false);
  }

  @Override
  public void close() {
    try {
      parts.database().close();
      parts.vault().close();
      parts.home().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // --- the parts

  public Path home() {
    return folder.resolve("authority");
  }

  public AuthorityHome authorityHome() {
    return parts.home();
  }

  public MovableClock clock() {
    return clock;
  }

  public SecureRandom random() {
    return random;
  }

  public Database database() {
    return parts.database();
  }

  public Vault vault() {
    return parts.vault();
  }

  public AuditLog audit() {
    return parts.audit();
  }

  public WorkerRegistry workers() {
    return parts.workers();
  }

  public Snapshots snapshots() {
    return parts.snapshots();
  }

  public Codes codes() {
    return parts.codes();
  }

  public Enrollment enrollment() {
    return parts.enrollment();
  }

  /** With the releaser of {@link #releaseWith}, or one that only notes the worker. */
  public WorkerControl control() {
    return new WorkerControl(database(), audit(), workers(), snapshots(), this::release, clock);
  }

  public WorkerViews workerViews() {
    return new WorkerViews(database(), clock);
  }

  public PoolViews poolViews() {
    return new PoolViews(database(), clock);
  }

  /** Uses a real releaser of leases from now on. */
  public void releaseWith(LeaseReleaser real) {
    this.releaser = real;
  }

  private void release(Tx tx, WorkerId worker, String why) {
    releaser.giveUpAll(tx, worker, why);
  }

  /** Workers whose leases were given up, when no real releaser is used. */
  public List<WorkerId> released() {
    return List.copyOf(released);
  }

  // --- minting and joining

  /** A code for the very keys of {@code worker}. */
  public String mintPinned(FakeWorker worker, List<String> pools, List<String> tenants) {
    return mint(request(Optional.of(worker.fingerprint().text()), pools, tenants, List.of()));
  }

  /** A code in pool byo for whoever holds it. */
  public String mintFirstSight(String tenant) {
    return mint(request(Optional.empty(), List.of("byo"), List.of(tenant), List.of()));
  }

  /** The secret text of a code that must be granted. */
  public String mint(MintRequest request) {
    return switch (codes().mint(request, OPERATOR)) {
      case Codes.Minting.Minted minted -> minted.code();
      case Codes.Minting.Refused refused ->
          throw new AssertionError("not minted: " + refused.reason());
    };
  }

  /** A request with the default time to live and no note. */
  public static MintRequest request(
      Optional<String> fingerprint, List<String> pools, List<String> tenants, List<String> tags) {
    return new MintRequest(fingerprint, pools, tenants, List.of(), tags, 0, "");
  }

  /** Mints a pinned code, enrolls, proves: an active worker. */
  public WorkerId join(FakeWorker worker, List<String> pools, List<String> tenants) {
    return worker.join(enrollment(), mintPinned(worker, pools, tenants));
  }

  /** An active byo worker of {@code tenant}. */
  public WorkerId joinByo(FakeWorker worker, String tenant) {
    return join(worker, List.of("byo"), List.of(tenant));
  }

  /** An active worker of Pond's own pool. */
  public WorkerId joinTrusted(FakeWorker worker) {
    return join(worker, List.of("trusted"), List.of());
  }

  // --- looking

  /** All audit entries of an action, oldest first; the whole chain is verified on the way. */
  public List<AuditEntry> audited(String action) {
    if (!(AuditVerifier.verify(audit().all()) instanceof AuditVerdict.Intact)) {
      throw new AssertionError("the audit chain is broken");
    }
    return StreamSupport.stream(audit().all().spliterator(), false)
        .filter(entry -> entry.action().equals(action))
        .toList();
  }
}
