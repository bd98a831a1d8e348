package pond.console.runs.outputs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.ApiClient;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.model.bundle.BundleEntry;

/** The output of one attempt: what is in it, a look into a file, and saving. */
public final class OutputsState {
  private final Api api;
  private final Hop hop;
  private final Loading<Listed> listed;
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private @Nullable OutputFile file;
  private String shown = "";

  /**
   * What is in it.
   *
   * @param sha the digest that was computed here, over what came
   * @param verdict of the result that carried it
   */
  public record Listed(List<BundleEntry> entries, String sha, long bytes, String verdict) {
    public Listed {
      entries = List.copyOf(entries);
    }

    public boolean isVerified() {
      return verdict.equals("verified");
    }
  }

  /**
   * A look into a file.
   *
   * @param text inert; empty when it is no text
   */
  public record Preview(BundleEntry entry, Optional<String> text) {}

  public OutputsState(Api api, Hop hop, Clock clock) {
    this.api = api;
    this.hop = hop;
    this.listed = new Loading<>(hop, clock);
  }

  /** Fetches the output of an attempt, unless it is the one that is there. */
  public void ask(String runId, String stageId, int attempt) {
    String path = "/v1/runs/" + runId + "/stages/" + stageId + "/output?attempt=" + attempt;
    if (path.equals(shown)) {
      return;
    }
    close();
    shown = path;
    refresh();
  }

  /** Fetches it again. */
  public void refresh() {
    String path = shown;
    if (path.isEmpty()) {
      return;
    }
    preview.set(null);
    listed.load(() -> fetch(path));
  }

  /** Nothing is looked at any more; the fetched file is deleted. */
  public void close() {
    shown = "";
    preview.set(null);
    listed.clear();
    swap(null);
  }

  /** Looks into a file. */
  public void look(BundleEntry entry, Consumer<Problem> failed) {
    OutputFile from = current();
    if (from != null && !entry.isDirectory()) {
      hop.call(
          () -> new Preview(entry, from.preview(entry)),
          now -> {
            if (from.equals(current())) {
              preview.set(now);
            }
          },
          failed);
    }
  }

  /** Writes one file to a place where there is none. */
  public void saveOne(
      BundleEntry entry, Path target, Consumer<Path> done, Consumer<Problem> failed) {
    save(target, from -> from.saveOne(entry, target), done, failed);
  }

  /** Writes everything into a folder that does not exist yet. */
  public void saveAll(Path folder, Consumer<Path> done, Consumer<Problem> failed) {
    save(folder, from -> from.saveAll(folder), done, failed);
  }

  public Loading<Listed> listed() {
    return listed;
  }

  public ReadOnlyObjectProperty<@Nullable Preview> preview() {
    return preview.getReadOnlyProperty();
  }

  private interface Saving {
    void save(OutputFile from) throws IOException;
  }

  private void save(Path target, Saving saving, Consumer<Path> done, Consumer<Problem> failed) {
    OutputFile from = current();
    if (from == null) {
      return;
    }
    hop.call(
        () -> {
          try {
            saving.save(from);
            return target;
          } catch (FileAlreadyExistsException e) {
            throw cannotWrite(target, "it exists already");
          } catch (IOException e) {
            throw cannotWrite(target, String.valueOf(e.getMessage()));
          }
        },
        done,
        failed);
  }

  private Listed fetch(String path) throws IOException {
    try (ApiClient.Download download = api.download(path)) {
      OutputFile got = OutputFile.take(download.content(), download.verdict().orElse("none"));
      swap(got);
      return new Listed(
          got.entries(), got.summary().sha256().hex(), got.summary().contentBytes(), got.verdict());
    }
  }

  private static ClientException cannotWrite(Path target, String why) {
    return new ClientException(
        ExitCode.STORAGE,
        "CANNOT_WRITE",
        "Could not write " + target + ": " + why + ".",
        "Choose a name that does not exist yet, in a folder with space.");
  }

  private synchronized @Nullable OutputFile current() {
    return file;
  }

  private synchronized void swap(@Nullable OutputFile next) {
    OutputFile before = file;
    file = next;
    if (before != null) {
      try {
        before.delete();
      } catch (IOException e) {
        before.tar().toFile().deleteOnExit();
      }
    }
  }
}
