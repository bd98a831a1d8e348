package pond.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pond.cli.CommonOptions;

/** Prints the audit log as JSON Lines. */
@Command(
    name = "export",
    description = "Prints the audit log, one JSON entry a line.",
    mixinStandardHelpOptions = true)
public final class AuditExportCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    AuditPull.all(common.connect()).forEach(common.out()::jsonLine);
  }
}
