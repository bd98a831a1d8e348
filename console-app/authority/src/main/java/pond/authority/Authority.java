package pond.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import pond.authority.audit.AuditLog;
import pond.authority.bundle.SealedBundles;
import pond.authority.code.Codes;
import pond.authority.enroll.Enrollment;
import pond.authority.home.AuthorityHome;
import pond.authority.lease.Beats;
import pond.authority.lease.InProcessWakeBus;
import pond.authority.lease.LeaseKeeper;
import pond.authority.lease.LeaseTable;
import pond.authority.lease.Leasing;
import pond.authority.lease.OrderWriter;
import pond.authority.lease.WakeBus;
import pond.authority.live.EventHub;
import pond.authority.live.Passing;
import pond.authority.log.RunLog;
import pond.authority.place.PlacementExplainer;
import pond.authority.place.PlacementPolicy;
import pond.authority.record.Judge;
import pond.authority.record.Outputs;
import pond.authority.record.Recording;
import pond.authority.review.Reviews;
import pond.authority.run.Cancelling;
import pond.authority.run.RunProgress;
import pond.authority.run.RunViews;
import pond.authority.run.RunWatch;
import pond.authority.run.StageStarter;
import pond.authority.run.StageTable;
import pond.authority.run.Submitting;
import pond.authority.setting.SettingKey;
import pond.authority.setting.SettingsFile;
import pond.authority.store.Database;
import pond.authority.vault.Vault;
import pond.authority.worker.PoolViews;
import pond.authority.worker.Snapshots;
import pond.authority.worker.WorkerControl;
import pond.authority.worker.WorkerRegistry;
import pond.authority.worker.WorkerViews;
import pond.model.link.AuthorityLink;
import pond.model.port.BlobStore;
import pond.model.tag.OrgDirectory;

/**
 * The authority, running: everything durable is under its home, everything secret in its vault. The
 * operator API and the orchestrator reach it only through what is public here.
 */
public final class Authority implements AutoCloseable {
  private final AuthorityConfig config;
  private final Database database;
  private final EventHub events;
  private final Vault vault;
  private final AuditLog audit;
  private final WorkerRegistry workers;
  private final Snapshots snapshots;
  private final Codes codes;
  private final WorkerControl control;
  private final SealedBundles bundles;
  private final Outputs outputs;
  private final RunWatch watch = new RunWatch();
  private final Submitting submitting;
  private final Cancelling cancelling;
  private final RunViews runs;
  private final PlacementExplainer explainer;
  private final Desk desk;
  private final RunLog log;
  private final Reviews reviews;
  private final LocalLink link;
  private final ScheduledExecutorService reaper;
  private final ScheduledFuture<?> reaping;

  /** Starts the authority of an open home; picks up what was interrupted. */
  public static Authority start(
      AuthorityHome home, Vault vault, BlobStore blobs, AuthorityConfig config) throws IOException {
    emptySpool(home.spool());
    return new Authority(home, vault, blobs, config, SettingsFile.read(home.settingsFile()));
  }

  private Authority(
      AuthorityHome home,
      Vault vault,
      BlobStore blobs,
      AuthorityConfig config,
      Map<SettingKey, String> fixed) {
    this.config = config;
    this.vault = vault;
    this.database = Database.open(home.database());
    this.events = follow(database, config);
    this.audit = new AuditLog(database, config.clock());
    this.workers = new WorkerRegistry(database, audit);
    this.snapshots = new Snapshots(database, vault, config.clock());
    this.codes = new Codes(database, vault, audit, workers, config.random(), config.clock());
    this.bundles =
        new SealedBundles(database, blobs, vault, home.spool(), config.random(), config.clock());
    this.outputs = new Outputs(database, blobs, vault);
    this.log = new RunLog(database, vault, watch);
    RunProgress progress = new RunProgress(config.clock());
    WakeBus wake = new InProcessWakeBus();
    workers.onChange(wake::hint);
    StageStarter starter =
        new StageStarter(database, bundles, outputs, progress, wake, config.random());
    this.submitting =
        new Submitting(database, bundles, starter, audit, watch, config.random(), config.clock());
    this.cancelling = new Cancelling(database, audit, progress, watch);
    PlacementPolicy policy = new PlacementPolicy(OrgDirectory.none());
    this.explainer = new PlacementExplainer(policy, workers);
    this.runs = new RunViews(database, workers, explainer);
    this.desk = desk(policy, fixed);
    LeaseKeeper keeper = new LeaseKeeper(database, audit, progress, watch, wake, config.clock());
    this.control =
        new WorkerControl(database, audit, workers, snapshots, keeper::giveUpAll, config.clock());
    Leasing leasing = leasing(progress, keeper, policy);
    Beats beats = new Beats(database, workers, snapshots, config.times(), config.clock());
    Recording recording = recording(progress);
    Enrollment enrollment =
        new Enrollment(database, vault, audit, workers, snapshots, config.random(), config.clock());
    this.link =
        new LocalLink(
            enrollment,
            workers,
            leasing,
            beats,
            recording,
            new LinkParts(log, bundlePermits(), starter, wake, watch));
    this.reviews = reviews(progress, starter);
    starter.startAll();
    this.reaper = timer();
    this.reaping = schedule(new Reaping(keeper, new Passing(database, events, config.clock())));
  }

  private Reviews reviews(RunProgress progress, StageStarter starter) {
    Reviews.Parts parts =
        new Reviews.Parts(database, vault, audit, workers, control, outputs, progress);
    return Reviews.of(
        parts,
        config.clock(),
        config.random(),
        run -> {
          watch.touch();
          starter.start(run);
          watch.touch();
        });
  }

  private Recording recording(RunProgress progress) {
    Judge judge = new Judge(vault, outputs, workers);
    return new Recording(database, judge, audit, progress, this::anotherMayTake, config.clock());
  }

  private Leasing leasing(RunProgress progress, LeaseKeeper keeper, PlacementPolicy policy) {
    OrderWriter orders =
        new OrderWriter(vault, bundles, config.times(), config.recovery(), config.random());
    Leasing.LeaseParts parts =
        new Leasing.LeaseParts(config.times(), progress, watch, config.random(), config.clock());
    return new Leasing(database, workers, snapshots, keeper, orders, policy, parts);
  }

  private BlobPermits bundlePermits() {
    return new BlobPermits(database, vault);
  }

  private boolean anotherMayTake(pond.authority.store.Tx tx, pond.authority.lease.LeaseRow lease) {
    var spec = StageTable.find(tx, lease.runId(), lease.stageId()).orElseThrow().spec();
    var refused = LeaseTable.refusedBy(tx, lease.jobId());
    refused.add(lease.workerId());
    return explainer.anyOther(tx, spec, refused);
  }

  private static void emptySpool(Path spool) throws IOException {
    try (Stream<Path> leftovers = Files.list(spool)) {
      for (Path leftover : leftovers.toList()) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  private Desk desk(PlacementPolicy policy, Map<SettingKey, String> fixed) {
    return Desk.of(
        new Desk.Parts(database, audit, workers, policy, explainer, config.clock()), fixed);
  }

  private ScheduledFuture<?> schedule(Reaping work) {
    long every = Math.max(50, config.times().lease().toMillis() / 4);
    return reaper.scheduleWithFixedDelay(work, every, every, TimeUnit.MILLISECONDS);
  }

  private static ScheduledExecutorService timer() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("lease-reaper").daemon().factory());
  }

  private static EventHub follow(Database database, AuthorityConfig config) {
    byte[] start = new byte[6];
    config.random().nextBytes(start);
    EventHub events = new EventHub(HexFormat.of().formatHex(start), config.clock());
    database.onCommit(events);
    return events;
  }

  /** What the orchestrator may ask. */
  public AuthorityLink link() {
    return link;
  }

  public AuthorityConfig config() {
    return config;
  }

  public Database database() {
    return database;
  }

  /** What changed, for those who follow. */
  public EventHub events() {
    return events;
  }

  public Vault vault() {
    return vault;
  }

  public AuditLog audit() {
    return audit;
  }

  public Codes codes() {
    return codes;
  }

  public WorkerControl workerControl() {
    return control;
  }

  public WorkerViews workerViews() {
    return new WorkerViews(database, config.clock());
  }

  public PoolViews poolViews() {
    return new PoolViews(database, config.clock());
  }

  public Snapshots snapshots() {
    return snapshots;
  }

  public SealedBundles bundles() {
    return bundles;
  }

  public Outputs outputs() {
    return outputs;
  }

  public Submitting submitting() {
    return submitting;
  }

  public Cancelling cancelling() {
    return cancelling;
  }

  public RunViews runs() {
    return runs;
  }

  public PlacementExplainer explainer() {
    return explainer;
  }

  /** What people look at and set who run this installation. */
  public Desk desk() {
    return desk;
  }

  public RunLog log() {
    return log;
  }

  /** Flagged results and what people do about them. */
  public Reviews reviews() {
    return reviews;
  }

  /** Lets callers wait for changes. */
  public RunWatch watch() {
    return watch;
  }

  @Override
  public void close() {
    reaping.cancel(false);
    reaper.shutdownNow();
    link.close();
    database.close();
    vault.close();
  }
}
