package pond.worker.status;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import pond.io.file.PrivateFiles;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** The status report on disk, replaced as one step. */
public final class StatusFile {
  private final Path file;

  public StatusFile(Path file) {
    this.file = file;
  }

  public void write(StatusReport report) throws IOException {
    PrivateFiles.write(file, StrictJson.write(report));
  }

  /** The last report; empty when there is none that can be read. */
  public Optional<StatusReport> read() throws IOException {
    try {
      byte[] json = PrivateFiles.read(file, StrictJson.MAX_BYTES);
      return Optional.of(StrictJson.read(json, StatusReport.class));
    } catch (NoSuchFileException | JsonRefusedException e) {
      return Optional.empty();
    }
  }
}
