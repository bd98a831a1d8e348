package pond.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.show.Inert;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.io.evidence.EvidenceFolder;
import pond.model.evidence.Check;
import pond.model.evidence.EvidenceReport;
import pond.model.fingerprint.RootDigest;

/** Checks an exported evidence folder; needs no server and no identity. */
@Command(
    name = "verify",
    description = "Checks an exported evidence folder without any server.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without --authority the folder is only checked against the root key inside it: compare the pondoc1... line",
      "with the one you know. The exit code is 0 when everything holds, 5 when anything does not."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FOLDER", description = "What pond run export wrote.")
  private Path folder = Path.of(".");

  @Option(
      names = "--authority",
      paramLabel = "PONDOC1",
      description = "The digest of the authority whose evidence this must be.")
  private @Nullable String authority;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "NO_SUCH_FOLDER",
          "There is no folder " + folder + ".",
          "Name a folder that pond run export wrote.");
    }
    EvidenceReport report =
        EvidenceFolder.verify(folder, Optional.ofNullable(authority).map(VerifyCommand::digest));
    common.out().result(Report.of(report), text(report));
    return report instanceof EvidenceReport.Sound ? ExitCode.OK : ExitCode.NOT_VERIFIED;
  }

  private static RootDigest digest(String text) {
    try {
      return RootDigest.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new ClientException(
          ExitCode.USAGE,
          "AUTHORITY_INVALID",
          "The authority's digest is not valid.",
          "It starts with pondoc1 and is printed by pond serve.");
    }
  }

  private static String text(EvidenceReport report) {
    StringBuilder text = new StringBuilder();
    for (Check check : report.checks()) {
      text.append(Report.word(check)).append("  ").append(Inert.line(check.where())).append(": ");
      text.append(Inert.line(check.sentence())).append('\n');
    }
    report.root().ifPresent(root -> text.append("authority ").append(root.text()).append('\n'));
    switch (report) {
      case EvidenceReport.Sound sound -> {
        text.append("attestation_verified: ").append(sound.attestationVerified()).append('\n');
        if (!sound.rootCompared()) {
          text.append(
              "Compare the authority line above with the one you know, or pass it with --authority.\n");
        }
      }
      case EvidenceReport.Unsound unsound ->
          text.append(unsound.failures().size())
              .append(" checks failed: rely on nothing in this folder.\n");
    }
    return text.toString();
  }
}
