package pond.io.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.io.Tools;
import pond.model.digest.Sha256;
import pond.model.port.BlobStore;

final class BlobFolderTest extends BlobStoreContractTest {
  @TempDir Path folder;

  @Override
  protected BlobStore freshStore() throws IOException {
    return new BlobFolder(folder.resolve("blobs"), MAX_BLOB);
  }

  @Test
  void put_makesOnlyPrivateFilesAndNoLeftovers() throws IOException {
    store.put(TENANT, DIGEST, new ByteArrayInputStream(BLOB), MAX_BLOB);
    List<String> files;
    try (Stream<Path> all = Files.walk(folder.resolve("blobs"))) {
      files = all.filter(Files::isRegularFile).map(BlobFolderTest::described).toList();
    }
    String hex = DIGEST.hex();
    assertEquals(
        List.of("tenant-a/sha256/" + hex.substring(0, 2) + "/" + hex + " rw-------"),
        files.stream().map(file -> file.substring(file.indexOf("tenant-a"))).toList());
  }

  @Test
  void put_byManyThreadsAtOnce_storesAll() throws Exception {
    List<Callable<Long>> puts =
        IntStream.range(0, 32)
            .mapToObj(number -> (Callable<Long>) () -> putNumber(number))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Long> put : threads.invokeAll(puts)) {
        assertEquals(1, put.get());
      }
    }
  }

  private long putNumber(int number) throws IOException {
    byte[] content = {(byte) (number / 2)};
    return store.put(TENANT, Sha256.of(content), new ByteArrayInputStream(content), 1);
  }

  @Test
  void deleteUploadsBefore_removesOldOnesOnly() throws IOException {
    store.append(TENANT, DIGEST, 0, new ByteArrayInputStream(BLOB, 0, 10), BLOB.length);
    Path upload = folder.resolve("blobs/tenant-a/uploads/" + DIGEST.hex());
    Instant time = Instant.parse("2026-01-01T00:00:00Z");
    Files.setLastModifiedTime(upload, FileTime.from(time));
    BlobFolder blobs = (BlobFolder) store;
    assertEquals(0, blobs.deleteUploadsBefore(time));
    assertEquals(1, blobs.deleteUploadsBefore(time.plusSeconds(1)));
    assertEquals(0, store.uploaded(TENANT, DIGEST));
  }

  /** In a sandbox with a 1 MiB disk of its own. */
  @Test
  void write_onFullDisk_isTypedAndHarmsNothing() throws IOException {
    String output =
        Tools.unprivileged(
            List.of("--size", "1048576", "--tmpfs", "/mnt"), FullDisk.class, "/mnt/store");
    assertTrue(output.endsWith("ok\n"), output);
  }

  private static String described(Path file) {
    try {
      return file + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
