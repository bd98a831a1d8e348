package pond.authority.evidence;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.authority.api.ApiBench;
import pond.authority.people.Role;
import pond.io.evidence.EvidenceFolder;
import pond.io.tree.TreeUnpacker;
import pond.model.bundle.BundleLimits;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.evidence.EvidenceReport;
import pond.model.fingerprint.RootDigest;
import pond.model.id.RunId;

/** Real runs whose evidence is fetched over the API and unpacked. */
final class EvidenceBench implements AutoCloseable {
  /** Text outside of ASCII, because shells are bad at it. */
  static final String RUN_FILE =
      RunBench.TWO_STAGES.replace(
          "\"command\":[\"true\"]", "\"command\":[\"echo\",\"Ä\u0441Á} {\\\" €🦆\"]");

  private final Path folder;
  private final ApiBench api;
  private final ApiBench.Client viewer;
  private int exports;

  EvidenceBench(Path folder) {
    this.folder = folder;
    this.api = new ApiBench(folder);
    this.viewer = api.as(Role.VIEWER);
  }

  @Override
  public void close() {
    api.close();
  }

  ApiBench api() {
    return api;
  }

  RunBench runs() {
    return api.runs();
  }

  RootDigest root() {
    return api.authority().vault().rootDigest();
  }

  /** A run of two verified stages. */
  RunId verifiedRun() {
    TestWorker worker = runs().join("gpu-1", "acme-web");
    RunId run = runs().submit(RUN_FILE);
    worker.finish(worker.take(), 0, Map.of("built.txt", "it is built"));
    runs().awaitStage(run, "report", "ready");
    worker.finish(worker.take(), 0, Map.of());
    return run;
  }

  /** A run whose only result was signed by {@code spoil}'s doing. */
  RunId flaggedRun(TestWorker worker, java.util.function.UnaryOperator<Envelope> spoil) {
    RunId run = runs().submit(RUN_FILE);
    TestWorker.Held held = worker.take();
    worker.submit(held, worker.sign(worker.honest(held, 0, Map.of("a", "b"))), spoil);
    return run;
  }

  Path export(RunId run) {
    ApiBench.Answer answer = viewer.get("/v1/runs/" + run + "/evidence");
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
    Path target = folder.resolve("evidence-" + ++exports);
    try {
      byte[] tar = answer.body();
      new TreeUnpacker(BundleLimits.INPUT)
          .unpack(new ByteArrayInputStream(tar), Sha256.of(tar), target);
      return target;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  EvidenceReport verify(Path evidence) {
    try {
      return EvidenceFolder.verify(evidence, Optional.of(root()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<Path> files(Path evidence) throws IOException {
    try (Stream<Path> all = Files.walk(evidence)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** What verify.sh said. */
  record Said(int exit, String text) {}

  /** Runs verify.sh with openssl and sha256sum on its PATH and nothing else. */
  Said script(Path evidence, String... arguments) throws IOException, InterruptedException {
    Path bin = folder.resolve("only-these");
    if (!Files.exists(bin)) {
      Files.createDirectory(bin);
      for (String tool : List.of("openssl", "sha256sum")) {
        Files.copy(find(tool), bin.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    List<String> command = new ArrayList<>(List.of("/bin/sh", evidence.resolve("verify.sh") + ""));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String text =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("verify.sh does not end");
    }
    return new Said(process.exitValue(), text);
  }

  private static Path find(String tool) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, tool);
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new AssertionError(tool + " is needed for this test; .ci/run installs it");
  }

  /** SHA256SUMS as somebody who changed a file would write it anew. */
  static void sumAgain(Path evidence) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files(evidence)) {
      String name = evidence.relativize(file).toString();
      if (!name.equals("SHA256SUMS")) {
        lines.append(Sha256.of(Files.readAllBytes(file))).append("  ").append(name).append('\n');
      }
    }
    Files.writeString(evidence.resolve("SHA256SUMS"), lines);
  }
}
