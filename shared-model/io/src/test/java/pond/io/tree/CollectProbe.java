package pond.io.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusedException;

/** Collects a folder in a process without privileges and prints the reason it is refused for. */
final class CollectProbe {
  private CollectProbe() {}

  public static void main(String[] args) throws IOException {
    try {
      new OutputCollector(BundleLimits.OUTPUT)
          .collect(Path.of(args[0]), OutputStream.nullOutputStream());
      System.out.println("collected");
    } catch (BundleRefusedException e) {
      System.out.println(e.reason());
    }
  }
}
