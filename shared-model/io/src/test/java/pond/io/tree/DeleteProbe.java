package pond.io.tree;

import java.io.IOException;
import java.nio.file.Path;

/** Deletes a tree in a process without privileges. */
final class DeleteProbe {
  private DeleteProbe() {}

  public static void main(String[] args) throws IOException {
    Trees.deleteRecursively(Path.of(args[0]));
    System.out.println("deleted");
  }
}
