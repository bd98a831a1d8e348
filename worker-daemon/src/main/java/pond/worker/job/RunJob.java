package pond.worker.job;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusedException;
import pond.model.digest.Sha256;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Outcome;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.statement.Order;
import pond.model.wire.LeaseOffer;
import pond.worker.job.JobControl.Stop;
import pond.worker.link.InputDownload;
import pond.worker.link.LinkException;
import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.trust.OrderDecision;
import pond.worker.trust.OrderRefusal;
import pond.worker.trust.Refusal;

/** The story of one job: judge the order, bring the input, run, collect, sign, hand over. */
public final class RunJob {
  private final JobTools tools;
  private final JobTools.Machine machine;
  private final LeaseOffer offer;
  private final JobControl control;
  private final ResultSigner signer;

  public RunJob(JobTools tools, LeaseOffer offer, JobControl control) {
    this.tools = tools;
    this.machine = tools.machine();
    this.offer = offer;
    this.control = control;
    this.signer =
        new ResultSigner(tools.identity(), machine.version(), machine.clock(), machine.random());
  }

  /**
   * Runs to the end. Whatever happens to the job itself becomes its outcome.
   *
   * @throws LinkException when the result was not taken; it is in the spool
   */
  public void run() throws LinkException, InterruptedException {
    switch (tools.check().decide(offer, tools.standing().get())) {
      case OrderDecision.Ignored ignored ->
          tools.events().ignored(offer.leaseId(), ignored.refusal());
      case OrderDecision.Refused refused -> {
        TakenOrder taken = take(refused.order(), refused.orderSha());
        if (takeUp(taken)) {
          answer(taken, refused(taken.order(), refused.refusal()));
        }
      }
      case OrderDecision.Accepted accepted -> {
        TakenOrder taken = take(accepted.order(), accepted.orderSha());
        if (takeUp(taken)) {
          perform(taken);
        }
      }
    }
  }

  private TakenOrder take(Order order, Sha256 orderSha) {
    return new TakenOrder(order, orderSha, machine.clock().instant());
  }

  /** One nonce, one answer: from here on this order is ours, and it is on disk that it is. */
  private boolean takeUp(TakenOrder taken) throws LinkException, InterruptedException {
    Order order = taken.order();
    try {
      if (tools.nonces().claim(order.job().leaseNonce(), order.expiresAt())) {
        return true;
      }
      String why = "Another offer of the same lease came first.";
      tools.events().ignored(offer.leaseId(), new Refusal(OrderRefusal.ORDER_REPLAYED, why));
    } catch (IOException e) {
      answer(taken, broken(order, Trouble.of("noted the order", e)));
    }
    return false;
  }

  private void answer(TakenOrder taken, JobEnd end) throws LinkException, InterruptedException {
    try (Handover handover = handover(taken.order())) {
      handover.handOver(taken, end, Optional.empty());
    }
  }

  private void perform(TakenOrder taken) throws LinkException, InterruptedException {
    Order order = taken.order();
    tools.events().taken(order);
    try (LogShipper log = new LogShipper(frames(order), machine.clock());
        Handover handover = handover(order)) {
      JobEnd end = work(order, log, handover);
      if (control.ended() == Stop.ABANDONED) {
        tools.events().abandoned(order);
      } else {
        handover.handOver(taken, end, Optional.of(log));
      }
    }
  }

  private JobEnd work(Order order, LogShipper log, Handover handover) {
    try (JobRoom room =
        JobRoom.open(machine.jobs(), machine.transfers(), offer.leaseId(), machine.user())) {
      control.fetching();
      Optional<Refusal> refusal = input().bring(order, room, control::goOn); // 7)
      if (refusal.isPresent()) {
        return refused(order, refusal.get());
      }
      room.handOver();
      return collect(order, room, execute(order, room, log), handover);
    } catch (IOException e) {
      // A stop interrupts the thread, which closes the very file it was writing.
      return control.goOn() ? broken(order, Trouble.of("prepared the job", e)) : stopped(order);
    } catch (LinkException e) {
      return withoutInput(order, e);
    } catch (InterruptedException e) {
      return stopped(order);
    }
  }

  private SandboxOutcome execute(Order order, JobRoom room, LogShipper log)
      throws InterruptedException {
    SandboxRequest request;
    try {
      request =
          SandboxRequest.in(
              room.folders(),
              order.sandbox().profile(),
              order.command(),
              order.env(),
              limits(order));
    } catch (IllegalArgumentException e) {
      return SandboxOutcome.without(
          Outcome.REFUSED,
          Duration.ZERO,
          machine.ability().get().idle(order.sandbox().profile(), limits(order)),
          "COMMAND_NOT_ALLOWED: " + e.getMessage());
    }
    RunningJob job = machine.runner(order.sandbox().profile()).start(request, log);
    control.running(job);
    return job.await();
  }

  private JobEnd collect(Order order, JobRoom room, SandboxOutcome outcome, Handover handover) {
    JobEnd ran = JobEnd.ran(outcome, Packed.NOTHING);
    if (!leavesOutput(outcome.outcome())) {
      return ran;
    }
    try {
      BundleLimits limits = BundleLimits.OUTPUT.withBytesAtMost(limits(order).outBytes());
      Packed packed =
          new OutputStage(machine.random())
              .pack(
                  room.folders().out(),
                  limits,
                  ResultSigner.recipients(order.outputTo()),
                  handover.output());
      return JobEnd.ran(outcome, packed);
    } catch (BundleRefusedException e) {
      return ran.withoutOutput(Outcome.OUTPUT_REJECTED, e.reason() + ": " + e.getMessage());
    } catch (IOException e) {
      return ran.withoutOutput(Outcome.SANDBOX_ERROR, Trouble.of("collected the output", e));
    }
  }

  private static boolean leavesOutput(Outcome outcome) {
    return switch (outcome) {
      case EXITED, SIGNALLED, TIMEOUT, IDLE_TIMEOUT, OUT_OF_MEMORY, LOG_LIMIT -> true;
      case DISK_LIMIT, CANCELLED, SANDBOX_ERROR, SANDBOX_UNAVAILABLE, OUTPUT_REJECTED, REFUSED ->
          false;
    };
  }

  private JobEnd withoutInput(Order order, LinkException e) {
    if (e.status() == 404) {
      control.stop(Stop.ABANDONED);
    }
    return control.goOn()
        ? broken(order, "INPUT_UNREACHABLE: the input could not be fetched (" + e.code() + ").")
        : stopped(order);
  }

  private JobEnd stopped(Order order) {
    return notRun(order, Outcome.CANCELLED, "Stopped before the command started.");
  }

  private JobEnd refused(Order order, Refusal refusal) {
    return notRun(order, refusal.reason().outcome(), refusal.detail());
  }

  private JobEnd broken(Order order, String detail) {
    return notRun(order, Outcome.SANDBOX_ERROR, detail);
  }

  private JobEnd notRun(Order order, Outcome outcome, String detail) {
    return JobEnd.notRun(
        outcome, detail, machine.ability().get().idle(order.sandbox().profile(), limits(order)));
  }

  private JobLimits limits(Order order) {
    return machine.settings().capped(order.sandbox().limits());
  }

  private InputStage input() {
    JobTools.Link link = tools.link();
    return new InputStage(
        new InputDownload(link.orchestrator(), link.persistence()),
        Identity.of(tools.identity().sealing().privateKey()));
  }

  private Handover handover(Order order) {
    return new Handover(tools.outbox(), signer, tools.events(), order.job().leaseId());
  }

  private FrameSender frames(Order order) {
    JobTools.Link link = tools.link();
    return (seq, plaintext) -> {
      byte[] sealed =
          Sealing.seal(plaintext, ResultSigner.recipients(order.outputTo()), machine.random());
      link.persistence()
          .untilAnswered(
              () -> {
                link.orchestrator().log(offer.leaseId(), seq, sealed);
                return seq;
              },
              link.inTime());
    };
  }
}
