package pond.worker.deliver;

import java.nio.file.Path;

/** One result in the spool, with the sealed output beside it when there is one. */
public record SpoolEntry(Path folder, SpooledResult result) {
  static final String RESULT = "result.json";
  static final String OUTPUT = "output.age";

  Path output() {
    return folder.resolve(OUTPUT);
  }
}
