package pond.worker.deliver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.statement.BlobRef;

class ResultSpoolTest {
  @TempDir Path folder;

  private final LeaseId lease = LeaseId.random(new SecureRandom());

  private ResultSpool open() throws IOException {
    return ResultSpool.open(folder.resolve("spool"));
  }

  private SpooledResult result(Optional<BlobRef> output) {
    return new SpooledResult(lease, 3, new byte[] {1, 2}, output, Instant.EPOCH);
  }

  @Test
  void commit_withOutput_isThereAfterAReopen() throws IOException {
    byte[] blob = {7, 8, 9};
    try (ResultSpool.Staged staged = open().stage(lease)) {
      Files.write(staged.output(), blob);
      staged.commit(result(Optional.of(new BlobRef(Sha256.of(blob), blob.length))));
    }
    SpoolEntry entry = open().entries().getFirst();
    assertEquals(lease, entry.result().leaseId());
    assertArrayEquals(new byte[] {1, 2}, entry.result().sealedResult());
    assertArrayEquals(blob, Files.readAllBytes(entry.output()));
  }

  @Test
  void open_afterACrashInTheMiddle_dropsTheHalfMadeEntry() throws IOException {
    ResultSpool spool = open();
    Files.write(spool.stage(lease).output(), new byte[100]);
    assertEquals(List.of(), open().entries());
    try (var left = Files.list(folder.resolve("spool"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void entries_damagedResult_isSetAsideAndDoesNotStopTheOthers() throws IOException {
    try (ResultSpool.Staged staged = open().stage(lease)) {
      staged.commit(result(Optional.empty()));
    }
    Path broken = Files.createDirectory(folder.resolve("spool/l-aaaaaaaaaaaa"));
    Files.writeString(broken.resolve("result.json"), "{");
    assertEquals(1, open().entries().size());
    assertTrue(Files.exists(folder.resolve("spool/.refused-l-aaaaaaaaaaaa")));
  }

  @Test
  void remove_acknowledged_leavesNothing() throws IOException {
    ResultSpool spool = open();
    try (ResultSpool.Staged staged = spool.stage(lease)) {
      spool.remove(staged.commit(result(Optional.empty())));
    }
    assertEquals(0, spool.size());
  }
}
