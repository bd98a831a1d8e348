package pond.io.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The names in a directory, with a bound: a job can leave more than fit in memory. */
final class Names {
  private Names() {}

  static List<Path> of(DirectoryStream<Path> stream, int most) throws IOException {
    List<Path> names = new ArrayList<>();
    try {
      for (Iterator<Path> at = stream.iterator(); names.size() < most && at.hasNext(); ) {
        names.add(at.next().getFileName());
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }
}
