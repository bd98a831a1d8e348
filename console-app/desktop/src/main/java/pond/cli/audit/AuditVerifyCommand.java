package pond.cli.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.authority.audit.AuditVerdict;
import pond.authority.audit.AuditVerifier;
import pond.cli.CommonOptions;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.model.api.AuditEntry;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** Recomputes the hash chain of the audit log and names the first bad entry. */
@Command(
    name = "verify",
    description = "Recomputes the hash chain of the audit log and names the first bad entry.",
    mixinStandardHelpOptions = true)
public final class AuditVerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Verify an export offline instead of asking the authority.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    List<AuditEntry> entries = file == null ? AuditPull.all(common.connect()) : read(file);
    return switch (AuditVerifier.verify(entries)) {
      case AuditVerdict.Intact intact -> {
        common
            .out()
            .result(
                intact,
                "Chain intact up to entry "
                    + intact.count()
                    + ", head "
                    + intact.head().hex()
                    + ".");
        yield ExitCode.OK;
      }
      case AuditVerdict.Broken broken -> {
        common.out().result(broken, "Broken at entry " + broken.seq() + ": " + broken.why() + ".");
        yield ExitCode.NOT_VERIFIED;
      }
    };
  }

  private static List<AuditEntry> read(Path file) throws IOException {
    List<AuditEntry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        entries.add(StrictJson.read(line.getBytes(UTF_8), AuditEntry.class));
      } catch (JsonRefusedException e) {
        throw new ClientException(
            ExitCode.INPUT_INVALID,
            "AUDIT_FILE_INVALID",
            "Line " + (entries.size() + 1) + " is not an audit entry: " + e.getMessage(),
            "Give a file that pond audit export wrote.");
      }
    }
    return entries;
  }
}
