package pond.model.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import pond.model.digest.Sha256;

final class BundleWriterTest {
  private static final BundleLimits SMALL = new BundleLimits(3, 10, 6, 2, 20);

  private final BundleWriter writer = new BundleWriter(new ByteArrayOutputStream(), SMALL);

  @Test
  void entry_outOfOrder_isRefused() throws IOException {
    file("b", "");
    refused(BundleRefusal.OUT_OF_ORDER, () -> file("a", ""));
  }

  @Test
  void entry_withoutItsDirectory_isRefused() {
    refused(BundleRefusal.PARENT_MISSING, () -> file("a/b", ""));
  }

  @Test
  void entry_contentShorterThanSaid_isRefusedAndTheWriterIsDead() {
    BundleEntry entry = BundleEntry.file(BundlePath.parse("a"), false, 5);
    refused(BundleRefusal.CHANGED, () -> writer.entry(entry, bytes("1234")));
    assertThrows(IllegalStateException.class, writer::finish);
  }

  @Test
  void entry_contentLongerThanSaid_isRefused() {
    BundleEntry entry = BundleEntry.file(BundlePath.parse("a"), false, 3);
    refused(BundleRefusal.CHANGED, () -> writer.entry(entry, bytes("1234")));
  }

  @Test
  void entry_overFileLimit_isRefusedBeforeReading() throws IOException {
    BundleEntry entry = BundleEntry.file(BundlePath.parse("a"), false, 7);
    InputStream content = bytes("1234567");
    refused(BundleRefusal.TOO_LARGE, () -> writer.entry(entry, content));
    assertEquals(7, content.available());
  }

  @Test
  void entry_overTotalLimit_isRefused() throws IOException {
    file("a", "123456");
    refused(BundleRefusal.TOO_LARGE, () -> file("b", "12345"));
  }

  @Test
  void entry_oneTooMany_isRefused() throws IOException {
    file("a", "");
    file("b", "");
    file("c", "");
    refused(BundleRefusal.TOO_MANY_ENTRIES, () -> file("d", ""));
  }

  @Test
  void entry_tooDeepOrTooLong_isRefused() throws IOException {
    refused(BundleRefusal.TOO_DEEP, () -> file("a/b/c", ""));
    BundleWriter other = new BundleWriter(new ByteArrayOutputStream(), SMALL);
    refused(BundleRefusal.NAME_TOO_LONG, () -> other.directory(BundlePath.parse("a".repeat(21))));
  }

  @Test
  void entry_of8GiB_cannotBeSaid() {
    refused(
        BundleRefusal.TOO_LARGE, () -> BundleEntry.file(BundlePath.parse("a"), false, 8L << 30));
  }

  @Test
  void finish_emptyBundle_is1024ZeroBytes() throws IOException {
    BundleSummary summary = writer.finish();
    assertEquals(new BundleSummary(Sha256.of(new byte[1024]), 1024, 0, 0), summary);
    assertThrows(IllegalStateException.class, () -> file("a", ""));
  }

  @Test
  void limits_withNonsense_cannotExist() {
    assertThrows(IllegalArgumentException.class, () -> new BundleLimits(1, 1, 8L << 30, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new BundleLimits(0, 1, 1, 1, 1));
    assertEquals(6, SMALL.withBytesAtMost(100).fileBytes());
    assertEquals(4, SMALL.withBytesAtMost(4).totalBytes());
  }

  private void file(String path, String content) throws IOException {
    BundlePath parsed = BundlePath.parse(path);
    writer.entry(BundleEntry.file(parsed, false, content.length()), bytes(content));
  }

  private static InputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(UTF_8));
  }

  private static void refused(BundleRefusal reason, Executable action) {
    assertEquals(reason, assertThrows(BundleRefusedException.class, action).reason());
  }
}
