package pond.console.runs.submit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.Lists;
import pond.client.submit.ReadRunFile;
import pond.client.submit.Submission;
import pond.console.hop.Hop;
import pond.console.hop.Problem;
import pond.console.keep.Keep;
import pond.model.api.RuleView;
import pond.model.api.RunView;
import pond.model.api.desk.ExplainRequest;
import pond.model.bundle.BundlePath;
import pond.model.runfile.RunFile;
import pond.model.runfile.RunFileResult;

/**
 * A run about to be submitted: the folder, the run file, everything that is wrong with it, and what
 * it will need. Nothing is sent before the person says so.
 */
public final class SubmitState {
  private static final String KEEP_FOLDER = "submit.folder.";
  private static final String KEEP_LAST = "submit.folder";

  private final Api api;
  private final Hop hop;
  private final Keep keep;
  private final Supplier<UUID> keys;
  private final StringProperty folder = new SimpleStringProperty("");
  private final StringProperty file = new SimpleStringProperty("");
  private final ObservableList<pond.model.runfile.Problem> faults =
      FXCollections.observableArrayList();
  private final ObservableList<Eligible> needs = FXCollections.observableArrayList();
  private final ObservableList<String> leftOut = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable ReadRunFile> ready = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private String clientKey = "";
  private int checked;

  /**
   * A need and who could meet it now.
   *
   * @param workers each worker by the rule; empty while nobody knows
   * @param failed whether it could not be asked
   */
  public record Eligible(Need need, Optional<List<RuleView>> workers, boolean failed) {
    /** The names of those that may take it now. */
    public List<String> names() {
      return workers.orElse(List.of()).stream()
          .filter(RuleView::eligible)
          .map(RuleView::workerName)
          .toList();
    }
  }

  public SubmitState(Api api, Hop hop, Keep keep, Supplier<UUID> keys) {
    this.api = api;
    this.hop = hop;
    this.keep = keep;
    this.keys = keys;
  }

  /** Begins: with the folder that this project was last submitted from, if it is known. */
  public void begin(String project) {
    String last = keep.get(KEEP_FOLDER + project).or(() -> keep.get(KEEP_LAST)).orElse("");
    if (!last.isEmpty() && folder.get().isEmpty()) {
      chooseFolder(Path.of(last));
    }
  }

  /** The project's folder; its run file is looked for. */
  public void chooseFolder(Path chosen) {
    folder.set(chosen.toString());
    Path found = chosen.resolve(ReadRunFile.NAME);
    Path beside = chosen.resolveSibling(ReadRunFile.NAME);
    if (Files.isRegularFile(found)) {
      file.set(found.toString());
    } else if (Files.isRegularFile(beside)) {
      file.set(beside.toString());
    }
    check();
  }

  /** The run file. */
  public void chooseFile(Path chosen) {
    file.set(chosen.toString());
    check();
  }

  /** Reads the run file and tells everything that is wrong with it. */
  public void check() {
    int mine = ++checked;
    ready.set(null);
    problem.set(null);
    needs.clear();
    clientKey = keys.get().toString();
    Optional<Path> path = path(file.get());
    if (path.isEmpty() || file.get().isBlank()) {
      faults.clear();
      return;
    }
    hop.call(
        () -> read(path.get()),
        result -> {
          if (mine == checked) {
            take(result);
          }
        },
        problem::set);
  }

  /** Packs, uploads, and asks for the run. Trying again after a failure makes no second run. */
  public void submit(Consumer<RunView> done) {
    ReadRunFile runFile = ready.get();
    Optional<Path> from = path(folder.get());
    if (runFile == null || from.isEmpty() || sending.get()) {
      return;
    }
    sending.set(true);
    progress.set(0);
    problem.set(null);
    leftOut.clear();
    String key = clientKey;
    hop.call(
        () -> new Submission(api, new Told()).submit(runFile, from.get(), key),
        run -> {
          sending.set(false);
          clientKey = keys.get().toString();
          keep.put(KEEP_LAST, from.get().toString());
          keep.put(KEEP_FOLDER + run.project(), from.get().toString());
          done.accept(run);
        },
        why -> {
          sending.set(false);
          problem.set(why);
        });
  }

  public StringProperty folder() {
    return folder;
  }

  public StringProperty file() {
    return file;
  }

  /** What is wrong with the run file, each with its line. */
  public ObservableList<pond.model.runfile.Problem> faults() {
    return faults;
  }

  public ObservableList<Eligible> needs() {
    return needs;
  }

  /** What of the folder was not sent. */
  public ObservableList<String> leftOut() {
    return leftOut;
  }

  /** The run file, when it is read and has no problem. */
  public Optional<RunFile> runFile() {
    return Optional.ofNullable(ready.get()).map(ReadRunFile::runFile);
  }

  /** The run file once it is valid. */
  public ReadOnlyObjectProperty<@Nullable ReadRunFile> ready() {
    return ready.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  /** Of the upload, from 0 to 1; 0 while it is packed. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  private record Reading(String text, RunFileResult result) {}

  private static Reading read(Path path) throws IOException {
    byte[] bytes = Files.isRegularFile(path) ? ReadRunFile.read(path) : new byte[0];
    return new Reading(new String(bytes, StandardCharsets.UTF_8), RunFile.parse(bytes));
  }

  private void take(Reading reading) {
    switch (reading.result()) {
      case RunFileResult.Invalid invalid -> faults.setAll(invalid.problems());
      case RunFileResult.Parsed parsed -> {
        faults.clear();
        ready.set(new ReadRunFile(reading.text(), parsed.runFile()));
        List<Need> all = Need.of(parsed.runFile());
        all.forEach(need -> needs.add(new Eligible(need, Optional.empty(), false)));
        explain(parsed.runFile().project().value(), all);
      }
    }
  }

  private void explain(String project, List<Need> all) {
    int mine = checked;
    hop.call(
        () -> {
          List<Eligible> told = new ArrayList<>();
          for (Need need : all) {
            told.add(new Eligible(need, Optional.of(eligible(project, need)), false));
          }
          return told;
        },
        told -> {
          if (mine == checked) {
            needs.setAll(told);
          }
        },
        failed -> {
          if (mine == checked) {
            needs.setAll(all.stream().map(n -> new Eligible(n, Optional.empty(), true)).toList());
          }
        });
  }

  private List<RuleView> eligible(String project, Need need) {
    ExplainRequest asked = new ExplainRequest(need.tier(), need.profile(), project, need.extra());
    return api.post("/v1/placement/explain", asked, Lists.Rules.class).items();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private final class Told implements Submission.Told {
    private static final double STEP = 0.01;
    private double last;

    @Override
    public void leftOut(BundlePath path) {
      hop.onScreen(() -> leftOut.add(path.text()));
    }

    @Override
    public void sent(long bytes, long of) {
      double now = of == 0 ? 1 : (double) bytes / of;
      if (now - last >= STEP || bytes == of) {
        last = now;
        hop.onScreen(() -> progress.set(now));
      }
    }
  }
}
