package pond.io.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import pond.model.digest.Sha256;
import pond.model.port.BlobScope;
import pond.model.port.StorageFullException;

/** Runs on a disk of 1 MiB: fills it by every way there is and looks that nothing is harmed. */
final class FullDisk {
  private static final BlobScope TENANT = BlobScope.parse("tenant-a");
  private static final byte[] SMALL = new byte[400_000];
  private static final byte[] BIG = new byte[3_000_000];

  private FullDisk() {}

  private interface Action {
    void run() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Path root = PrivateFiles.createFolder(Path.of(args[0]));
    BlobFolder blobs = new BlobFolder(root.resolve("blobs"), 1 << 30);
    Path key = root.resolve("key");
    PrivateFiles.write(key, new byte[] {1, 2, 3});
    blobs.put(TENANT, Sha256.of(SMALL), new ByteArrayInputStream(SMALL), SMALL.length);
    expectFull(() -> blobs.put(TENANT, Sha256.of(BIG), new ByteArrayInputStream(BIG), BIG.length));
    expectFull(
        () -> blobs.append(TENANT, Sha256.of(BIG), 0, new ByteArrayInputStream(BIG), BIG.length));
    expectFull(() -> PrivateFiles.write(key, BIG));
    expectFull(() -> PrivateFiles.createNew(root.resolve("other"), BIG));
    require(blobs.uploaded(TENANT, Sha256.of(BIG)) == 0, "partial upload left");
    require(Arrays.equals(new byte[] {1, 2, 3}, PrivateFiles.read(key, 10)), "key harmed");
    try (InputStream in = blobs.open(TENANT, Sha256.of(SMALL), 0)) {
      require(Arrays.equals(SMALL, in.readAllBytes()), "stored blob harmed");
    }
    try (Stream<Path> all = Files.walk(root)) {
      require(all.filter(Files::isRegularFile).count() == 2, "partial files left");
    }
    System.out.println("ok");
  }

  private static void expectFull(Action action) throws IOException {
    try {
      action.run();
    } catch (StorageFullException e) {
      require(e.getMessage().startsWith("There is no space left in /mnt/store"), e.getMessage());
      return;
    }
    throw new AssertionError("not full");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
