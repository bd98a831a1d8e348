package pond.orchestrator;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import pond.io.tls.TlsIdentity;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;
import pond.model.key.SigningKeyPair;
import pond.model.link.AuthorityLink;
import pond.model.link.BeatAsk;
import pond.model.link.BlobPermit;
import pond.model.link.Caller;
import pond.model.link.KnownWorker;
import pond.model.link.LeaseAsk;
import pond.model.link.LinkRefusedException;
import pond.model.link.LogFrame;
import pond.model.link.ResultAsk;
import pond.model.port.BlobScope;
import pond.model.statement.BlobRef;
import pond.model.tag.TagSet;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.HeartbeatReply;
import pond.model.wire.LeaseOffer;
import pond.model.wire.LeaseReply;
import pond.model.wire.ResultReply;
import pond.model.wire.SelfReply;
import pond.model.wire.WorkerState;

/** A scripted authority: remembers what it was asked, answers what a test has put in. */
final class FakeAuthority implements AuthorityLink {
  static final SecureRandom RANDOM = new SecureRandom();

  final Map<Sha256, WorkerId> keys = new ConcurrentHashMap<>();
  final Map<WorkerId, WorkerState> states = new ConcurrentHashMap<>();
  final Map<LeaseId, WorkerId> holders = new ConcurrentHashMap<>();
  final Map<LeaseId, BlobPermit> permits = new ConcurrentHashMap<>();
  final Map<LeaseId, byte[]> recorded = new ConcurrentHashMap<>();
  final List<Integer> leaseBatches = new CopyOnWriteArrayList<>();
  final List<Integer> beatBatches = new CopyOnWriteArrayList<>();
  final List<LogFrame> frames = new CopyOnWriteArrayList<>();
  final List<String> enrollments = new CopyOnWriteArrayList<>();
  final Map<WorkerId, List<LeaseOffer>> work = new HashMap<>();
  private final List<Runnable> hints = new CopyOnWriteArrayList<>();

  /** Runs inside the calls that go to the store; a test may block or throw in it. */
  volatile Runnable trouble = () -> {};

  /** Runs between deciding on leases and answering. */
  volatile Runnable answering = () -> {};

  WorkerId pin(TlsIdentity identity) {
    WorkerId worker = WorkerId.random(RANDOM);
    keys.put(identity.pin(), worker);
    states.put(worker, WorkerState.ACTIVE);
    return worker;
  }

  /** Gives the worker a lease over this input, as if it had been placed. */
  LeaseId lease(WorkerId worker, String tenant, BlobRef input, long maxOutput) {
    LeaseId lease = LeaseId.random(RANDOM);
    holders.put(lease, worker);
    permits.put(lease, new BlobPermit(BlobScope.parse(tenant), input, maxOutput));
    return lease;
  }

  LeaseOffer offer(WorkerId worker) {
    BlobRef input = new BlobRef(Sha256.of(new byte[] {1}), 1);
    LeaseOffer offer =
        new LeaseOffer(lease(worker, "acme", input, 1000), 1, new byte[] {7}, input, 30_000);
    synchronized (work) {
      work.computeIfAbsent(worker, id -> new ArrayList<>()).add(offer);
    }
    return offer;
  }

  void hint() {
    hints.forEach(Runnable::run);
  }

  int listeners() {
    return hints.size();
  }

  @Override
  public EnrollReply enroll(Caller caller, String codeId, byte[] relayKey, EnrollRequest request)
      throws LinkRefusedException {
    trouble.run();
    enrollments.add(
        caller.tlsSpki() + " " + caller.address() + " " + codeId + " " + relayKey.length);
    if (!codeId.startsWith("q")) {
      throw new LinkRefusedException(403, "CODE_USED", "This code was used.", "Get a new one.");
    }
    Envelope empty = new Envelope("x", new byte[0], List.of());
    return new EnrollReply(
        WorkerId.random(RANDOM),
        SigningKeyPair.generate(RANDOM).publicKey(),
        empty,
        empty,
        new byte[] {1});
  }

  @Override
  public SelfReply confirm(WorkerId worker, EnrollConfirm confirm) {
    states.put(worker, WorkerState.ACTIVE);
    return self(worker);
  }

  @Override
  public Optional<KnownWorker> identify(Sha256 tlsSpki) {
    return Optional.ofNullable(keys.get(tlsSpki)).map(w -> new KnownWorker(w, states.get(w)));
  }

  @Override
  public SelfReply self(WorkerId worker) {
    return new SelfReply(worker, states.get(worker), TagSet.parse(List.of("pool:byo")));
  }

  @Override
  public List<LeaseReply> lease(List<LeaseAsk> asks) {
    leaseBatches.add(asks.size());
    trouble.run();
    List<LeaseReply> replies = asks.stream().map(ask -> reply(ask.workerId())).toList();
    answering.run();
    return replies;
  }

  private LeaseReply reply(WorkerId worker) {
    WorkerState state = states.get(worker);
    synchronized (work) {
      List<LeaseOffer> offers = state.takesWork() ? work.remove(worker) : null;
      return new LeaseReply(state, offers == null ? List.of() : offers, Optional.empty());
    }
  }

  @Override
  public List<HeartbeatReply> heartbeat(List<BeatAsk> beats) {
    beatBatches.add(beats.size());
    trouble.run();
    return beats.stream()
        .map(beat -> states.get(beat.workerId()))
        .map(state -> new HeartbeatReply(state, List.of(), List.of(), Optional.empty(), 5000))
        .toList();
  }

  @Override
  public List<ResultReply> record(List<ResultAsk> results) {
    trouble.run();
    return results.stream().map(ask -> new ResultReply(record(ask))).toList();
  }

  private ResultReply.Status record(ResultAsk ask) {
    LeaseId lease = ask.submission().leaseId();
    if (!ask.workerId().equals(holders.get(lease))) {
      return ResultReply.Status.UNKNOWN_LEASE;
    }
    byte[] before = recorded.putIfAbsent(lease, ask.submission().sealedResult());
    return before == null ? ResultReply.Status.RECORDED : ResultReply.Status.DUPLICATE;
  }

  @Override
  public void logFrames(List<LogFrame> more) {
    trouble.run();
    frames.addAll(more);
  }

  @Override
  public Optional<BlobPermit> permit(WorkerId worker, LeaseId lease) {
    return worker.equals(holders.get(lease)) ? Optional.of(permits.get(lease)) : Optional.empty();
  }

  @Override
  public AutoCloseable onWork(Runnable hint) {
    hints.add(hint);
    return () -> hints.remove(hint);
  }
}
