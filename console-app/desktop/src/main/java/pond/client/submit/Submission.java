package pond.client.submit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import pond.client.Api;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.io.tree.TreePacker;
import pond.model.api.BundleReply;
import pond.model.api.RunRequest;
import pond.model.api.RunView;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleRefusedException;

/** Submits runs. Blocks while it packs and sends. */
public final class Submission {
  private static final Set<String> LEFT_OUT = Set.of(".git");

  private final Api api;
  private final Told told;

  /** What is told on the way. */
  @FunctionalInterface
  public interface Told {
    /** Something of the folder is not sent. */
    void leftOut(BundlePath path);

    /** So much of the packed folder has gone out. */
    default void sent(long bytes, long of) {}
  }

  public Submission(Api api, Told told) {
    this.api = api;
    this.told = told;
  }

  /**
   * Packs and uploads the folder and asks for the run.
   *
   * @param clientKey submitting again with the same key gives the same run
   */
  public RunView submit(ReadRunFile runFile, Path folder, String clientKey) throws IOException {
    BundleReply bundle = upload(runFile.runFile().project().value(), folder);
    RunRequest request = new RunRequest(runFile.text(), bundle.inputSha(), clientKey);
    return api.post("/v1/runs", request, RunView.class);
  }

  private BundleReply upload(String project, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          "BUNDLE_MISSING",
          "There is no folder " + folder + ".",
          "Give the project's folder.");
    }
    Path tar = Files.createTempFile("pond-bundle", ".tar");
    try {
      pack(folder, tar);
      long size = Files.size(tar);
      return api.upload(
          "/v1/projects/" + project + "/bundles",
          tar,
          BundleReply.class,
          sent -> told.sent(sent, size));
    } finally {
      Files.deleteIfExists(tar);
    }
  }

  private void pack(Path folder, Path tar) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(tar))) {
      new TreePacker(BundleLimits.SOURCE, LEFT_OUT)
          .pack(folder, out)
          .skipped()
          .forEach(told::leftOut);
    } catch (BundleRefusedException e) {
      throw new ClientException(
          ExitCode.INPUT_INVALID,
          e.reason().name(),
          "The folder cannot be bundled: " + e.getMessage(),
          "Remove or exclude what is named and submit again.");
    }
  }
}
