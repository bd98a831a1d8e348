package pond.cli.worker;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.model.api.Reason;
import pond.model.api.WorkerView;

/** Changes what one worker may do. */
final class WorkerActions {
  private WorkerActions() {}

  /** The options of each action. */
  static final class Target {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "WORKER", description = "The worker's id.")
    private String worker = "";

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "For the audit log.")
    private String reason = "";

    void send(String action) {
      String path = "/v1/workers/" + worker + "/" + action;
      WorkerView view = common.connect().post(path, new Reason(reason), WorkerView.class);
      common.out().result(view, "Worker " + view.name() + " is " + view.state() + ".");
    }
  }

  /** Gives the worker nothing new until it is resumed; what runs goes on. */
  @Command(
      name = "pause",
      description = "Gives the worker nothing new until it is resumed; what runs goes on.",
      mixinStandardHelpOptions = true)
  static final class Pause implements Runnable {
    @Mixin private Target target = new Target();

    @Override
    public void run() {
      target.send("pause");
    }
  }

  /** Lets a paused or draining worker take work again. */
  @Command(
      name = "resume",
      description = "Lets a paused or draining worker take work again.",
      mixinStandardHelpOptions = true)
  static final class Resume implements Runnable {
    @Mixin private Target target = new Target();

    @Override
    public void run() {
      target.send("resume");
    }
  }

  /** Lets the worker finish what it holds and gives it nothing new. */
  @Command(
      name = "drain",
      description = "Lets the worker finish what it holds and gives it nothing new.",
      mixinStandardHelpOptions = true)
  static final class Drain implements Runnable {
    @Mixin private Target target = new Target();

    @Override
    public void run() {
      target.send("drain");
    }
  }

  /** Takes the worker out of service until it is released. */
  @Command(
      name = "quarantine",
      description = {
        "Takes the worker out of service until it is released; its open jobs go to others.",
        "Needs --reason."
      },
      mixinStandardHelpOptions = true)
  static final class Quarantine implements Runnable {
    @Mixin private Target target = new Target();

    @Override
    public void run() {
      target.send("quarantine");
    }
  }

  /** Takes a quarantined worker back into service. */
  @Command(
      name = "release",
      description = "Takes a quarantined worker back into service. Needs --reason.",
      mixinStandardHelpOptions = true)
  static final class Release implements Runnable {
    @Mixin private Target target = new Target();

    @Override
    public void run() {
      target.send("release");
    }
  }

  /** Cuts the worker off at once and for good; its open jobs go back to the queue. */
  @Command(
      name = "revoke",
      description = "Cuts the worker off at once and for good; its open jobs go back to the queue.",
      mixinStandardHelpOptions = true)
  static final class Revoke implements Runnable {
    @Mixin private Target target = new Target();

    @Override
    public void run() {
      target.send("revoke");
    }
  }
}
