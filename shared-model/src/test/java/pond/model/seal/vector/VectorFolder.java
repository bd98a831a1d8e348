package pond.model.seal.vector;

import java.nio.file.Path;

/** Where the outside vectors are: property {@code pond.vectors}, else next to the project. */
final class VectorFolder {
  private VectorFolder() {}

  static Path find(String name) {
    String given = System.getProperty("pond.vectors");
    Path root = Path.of(System.getProperty("pond.root", "."));
    return (given == null ? root.resolve("../shared/vectors") : Path.of(given)).resolve(name);
  }
}
