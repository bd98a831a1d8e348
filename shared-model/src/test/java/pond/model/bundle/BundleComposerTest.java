package pond.model.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.model.digest.Sha256;

final class BundleComposerTest {
  private static final byte[] PROJECT =
      new LyingTar().file("a-b", "1").directory("a").file("a/x", "2").end();
  private static final byte[] OUTPUT = new LyingTar().file("report.txt", "ok").end();
  private static final byte[] EMPTY = new LyingTar().end();

  @Test
  void compose_projectAndNeeds_isOneCanonicalBundle() throws IOException {
    byte[] composed =
        compose(part("work", PROJECT), part("needs/test-b", EMPTY), part("needs/test", OUTPUT));
    byte[] byHand =
        new LyingTar()
            .directory("needs")
            .directory("needs/test-b")
            .directory("needs/test")
            .file("needs/test/report.txt", "ok")
            .directory("work")
            .file("work/a-b", "1")
            .directory("work/a")
            .file("work/a/x", "2")
            .end();
    assertArrayEquals(byHand, composed);
  }

  @Test
  void compose_partWithOtherDigest_isRefused() {
    BundlePart lie =
        new BundlePart(
            BundlePath.parse("work"), Sha256.of(EMPTY), () -> new ByteArrayInputStream(PROJECT));
    assertRefused(BundleRefusal.DIGEST_MISMATCH, lie);
  }

  @Test
  void compose_overlappingPrefixes_areRefused() {
    assertRefused(BundleRefusal.DUPLICATE, part("work", EMPTY), part("work", EMPTY));
    assertRefused(BundleRefusal.DUPLICATE, part("needs/a", EMPTY), part("needs", EMPTY));
    assertRefused(BundleRefusal.DUPLICATE, part("n", EMPTY), part("n-", EMPTY), part("n/a", EMPTY));
  }

  @Test
  void compose_prefixesThatDifferInCase_areRefused() {
    assertRefused(BundleRefusal.CASE_CLASH, part("needs/A", EMPTY), part("needs/a", EMPTY));
  }

  @Test
  void compose_hostilePart_isRefused() {
    assertRefused(BundleRefusal.LINK, part("w", new LyingTar().special("l", '2', "/").end()));
  }

  @Test
  void under_prefix_showsOnlyThatPartButChecksAll() throws IOException {
    byte[] composed = compose(part("work", PROJECT), part("needs/test", OUTPUT));
    List<String> seen = new ArrayList<>();
    BundleVisitor visitor =
        (entry, content) ->
            seen.add(entry.path() + "=" + new String(content.readAllBytes(), UTF_8));
    BundleVisitor under = BundleVisitor.under(BundlePath.parse("work"), visitor);
    BundleSummary summary =
        new BundleReader(BundleLimits.INPUT).read(new ByteArrayInputStream(composed), under);
    assertEquals(List.of("a-b=1", "a=", "a/x=2"), seen);
    assertEquals(Sha256.of(composed), summary.sha256());
    byte[] cut = java.util.Arrays.copyOf(composed, composed.length - 512);
    assertThrows(
        BundleRefusedException.class,
        () -> new BundleReader(BundleLimits.INPUT).read(new ByteArrayInputStream(cut), under));
  }

  private static BundlePart part(String prefix, byte[] tar) {
    return new BundlePart(
        BundlePath.parse(prefix), Sha256.of(tar), () -> new ByteArrayInputStream(tar));
  }

  private static byte[] compose(BundlePart... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleSummary summary = new BundleComposer(BundleLimits.INPUT).compose(List.of(parts), out);
    assertEquals(Sha256.of(out.toByteArray()), summary.sha256());
    return out.toByteArray();
  }

  private static void assertRefused(BundleRefusal reason, BundlePart... parts) {
    assertEquals(reason, assertThrows(BundleRefusedException.class, () -> compose(parts)).reason());
  }
}
