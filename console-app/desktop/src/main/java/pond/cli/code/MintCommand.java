package pond.cli.code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.show.Ago;
import pond.client.ClientException;
import pond.client.Durations;
import pond.client.ExitCode;
import pond.model.api.MintReply;
import pond.model.api.MintRequest;
import pond.model.fingerprint.paste.FingerprintPaste;

/** Mints an enrollment code. */
@Command(
    name = "mint",
    description = "Mints an enrollment code for one worker and shows it once.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Get the fingerprint from the partner over a channel you trust: they run pond-worker fingerprint.",
      "Example: pond mint --pool byo --tenant acme-web --fingerprint pondfp1..."
    })
public final class MintCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--fingerprint",
      paramLabel = "TEXT",
      description =
          "The worker's fingerprint as pasted; the code then works for that machine only.")
  private @Nullable String fingerprint;

  @Option(
      names = "--pool",
      paramLabel = "POOL",
      description = "trusted or byo; may be repeated.",
      split = ",")
  private List<String> pools = new ArrayList<>();

  @Option(
      names = "--tenant",
      paramLabel = "PROJECT",
      description = "A project whose byo work the worker may see; may be repeated.",
      split = ",")
  private List<String> tenants = new ArrayList<>();

  @Option(
      names = "--org",
      paramLabel = "ORG",
      description = "An organisation: all its projects.",
      split = ",")
  private List<String> orgs = new ArrayList<>();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "A further tag; may be repeated.",
      split = ",")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      defaultValue = "",
      description = "15m, 1h, 7d (default: the setting codes.default_ttl).")
  private String ttl = "";

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "A note for the list of codes.")
  private String note = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why there is no fingerprint; goes into the audit log.")
  private @Nullable String reason;

  @Override
  public void run() {
    MintRequest request =
        new MintRequest(
            Optional.ofNullable(fingerprint).map(this::readFingerprint),
            pools,
            tenants,
            orgs,
            tags,
            ttl.isEmpty() ? 0 : Durations.parse(ttl).toSeconds(),
            note,
            Optional.ofNullable(reason));
    MintReply reply = common.connect().post("/v1/codes", request, MintReply.class);
    common.out().remark(describe(reply));
    common.out().result(reply, reply.code());
  }

  private String readFingerprint(String pasted) {
    return switch (FingerprintPaste.parse(pasted)) {
      case FingerprintPaste.Accepted accepted -> {
        accepted.notes().forEach(note -> common.out().remark(note.message().english()));
        yield accepted.fingerprint().text();
      }
      case FingerprintPaste.Refused refused ->
          throw new ClientException(
              ExitCode.INPUT_INVALID,
              refused.code(),
              refused.message().english(),
              "Ask the partner for the whole line that pond-worker fingerprint prints.");
    };
  }

  private static String describe(MintReply reply) {
    String pinned =
        reply
            .view()
            .expectedFingerprint()
            .map(fp -> "Only the machine " + fp + " can use it.")
            .orElse("Not pinned: whoever holds it first can use it.");
    return "Enrollment code "
        + reply.view().codeId()
        + " grants "
        + String.join(", ", reply.view().grants())
        + ". "
        + pinned
        + " It expires "
        + Ago.of(reply.view().expiresAt(), Instant.now())
        + " and is shown this once:";
  }
}
