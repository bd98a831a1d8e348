package pond.console.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.console.hop.Hop;
import pond.console.hop.Problem;
import pond.io.file.PrivateFiles;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/**
 * Keeps in one private file. What changed is written at most every half second and at the close, as
 * a whole and in one step. A file that cannot be read is set aside and the console starts as new;
 * one that cannot be written is told once. Neither stops anybody from working.
 */
public final class KeepFile implements Keep, AutoCloseable {
  public static final Duration PAUSE = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(KeepFile.class);
  private static final int LARGEST = 1 << 20;

  private final Path file;
  private final Hop hop;
  private final Consumer<Problem> trouble;
  private final Object writing = new Object();
  private Map<String, String> kept = new TreeMap<>();
  private boolean waiting;
  private boolean told;

  record Form(int version, Map<String, String> entries) {
    Form {
      Objects.requireNonNull(entries, "entries is missing");
    }
  }

  /**
   * Reads what was kept.
   *
   * @param file its folder is made when it is missing
   * @param trouble is told, on the screen thread, what could not be read or written
   */
  public KeepFile(Path file, Hop hop, Consumer<Problem> trouble) {
    this.file = file;
    this.hop = hop;
    this.trouble = trouble;
    read();
  }

  @Override
  public synchronized Optional<String> get(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public synchronized void put(String key, String value) {
    if (!value.equals(kept.put(key, value))) {
      changed();
    }
  }

  @Override
  public synchronized void remove(String key) {
    if (kept.remove(key) != null) {
      changed();
    }
  }

  /** Writes what is not yet written. */
  @Override
  public void close() {
    boolean left;
    synchronized (this) {
      left = waiting;
    }
    if (left) {
      try {
        write();
      } catch (UncheckedIOException e) {
        LOG.warn("the settings of the console could not be written to {}", file, e);
      }
    }
  }

  private void changed() {
    if (!waiting) {
      waiting = true;
      hop.later(PAUSE, () -> hop.call(this::write, done -> {}, this::failed));
    }
  }

  private boolean write() {
    // One at a time, or an older state could land on a newer one.
    synchronized (writing) {
      Form form;
      synchronized (this) {
        waiting = false;
        form = new Form(1, new TreeMap<>(kept));
      }
      try {
        folder();
        PrivateFiles.write(file, StrictJson.write(form));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }
  }

  private synchronized void failed(Problem problem) {
    if (!told) {
      told = true;
      trouble.accept(
          new Problem(
              "KEEP_NOT_WRITTEN",
              "The console cannot keep its window, columns and views.",
              "Check that there is space and that you may write to " + file + ".",
              problem.errorId()));
    }
  }

  private void read() {
    if (Files.notExists(file)) {
      return;
    }
    try {
      Form form = StrictJson.read(PrivateFiles.read(file, LARGEST), Form.class);
      kept = new TreeMap<>(form.entries());
    } catch (IOException | JsonRefusedException e) {
      LOG.warn("the settings of the console in {} could not be read", file, e);
      // Moved at once: the next write would replace it.
      Problem problem = setAside();
      hop.onScreen(() -> trouble.accept(problem));
    }
  }

  private Problem setAside() {
    Path aside = file.resolveSibling(file.getFileName() + ".broken");
    String where = aside.toString();
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      where = file.toString();
    }
    return new Problem(
        "KEEP_NOT_READ",
        "What the console kept of windows, columns and views could not be read. It starts as new.",
        "Nothing else is affected. The old file is " + where + ".",
        "");
  }

  private void folder() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      PrivateFiles.createFolder(folder);
    }
  }
}
