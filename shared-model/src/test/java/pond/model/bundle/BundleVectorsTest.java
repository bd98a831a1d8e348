package pond.model.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pond.model.digest.Sha256;

final class BundleVectorsTest {
  private static final BundleLimits LIMITS = BundleLimits.INPUT;

  static Stream<Vectors> vectors() {
    return Vectors.golden().stream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void read_goldenVector_getsItsVerdict(Vectors vector) throws IOException {
    assertEquals(vector.verdict(), verdict(vector.tar()));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void write_goodVectorAgain_isTheSameBytes(Vectors vector) throws IOException {
    if (!vector.verdict().equals(Attacks.GOOD)) {
      return;
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    BundleWriter writer = new BundleWriter(again, LIMITS);
    new BundleReader(LIMITS).read(new ByteArrayInputStream(vector.tar()), writer::entry);
    assertEquals(Sha256.of(vector.tar()), writer.finish().sha256());
    assertArrayEquals(vector.tar(), again.toByteArray());
  }

  @Test
  void golden_file_isWhatTheGeneratorMakes() {
    List<Vectors> golden = Vectors.golden();
    List<Vectors> made = Attacks.all();
    assertEquals(
        made.stream().map(Vectors::name).toList(), golden.stream().map(Vectors::name).toList());
    for (int i = 0; i < made.size(); i++) {
      assertEquals(made.get(i).verdict(), golden.get(i).verdict(), made.get(i).name());
      assertArrayEquals(made.get(i).tar(), golden.get(i).tar(), made.get(i).name());
    }
  }

  @Test
  void golden_file_coversEveryReasonAReaderHas() {
    Set<BundleRefusal> missing = EnumSet.allOf(BundleRefusal.class);
    vectors()
        .map(Vectors::verdict)
        .filter(verdict -> !verdict.equals(Attacks.GOOD))
        .forEach(verdict -> missing.remove(BundleRefusal.valueOf(verdict)));
    assertEquals(
        EnumSet.of(
            BundleRefusal.TOO_MANY_ENTRIES,
            BundleRefusal.RATIO,
            BundleRefusal.BAD_COMPRESSION,
            BundleRefusal.DIGEST_MISMATCH,
            BundleRefusal.CHANGED),
        missing);
  }

  /**
   * Any single bit of a good bundle's headers, padding or end flipped: never accepted as it was.
   */
  @Test
  void read_anyFlippedBit_isRefusedOrHasAnotherDigest() throws IOException {
    byte[] good = new LyingTar().directory("d").file("d/f", "hello").end();
    Sha256 digest = Sha256.of(good);
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bent = good.clone();
      bent[bit / 8] ^= (byte) (1 << bit % 8);
      assertFalse(acceptedAs(bent, digest), "bit " + bit);
    }
  }

  /** Golden bundles with random damage: refused in the one way there is, or still fine. */
  @ParameterizedTest
  @MethodSource("vectors")
  void read_randomDamage_neverFailsInAnotherWay(Vectors vector) throws IOException {
    Random random = new Random(vector.name().hashCode());
    for (int round = 0; round < 25 && vector.tar().length > 0; round++) {
      byte[] bent = vector.tar().clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bent[random.nextInt(Math.min(bent.length, 1600))] = (byte) random.nextInt(256);
      }
      verdict(bent);
    }
  }

  private static boolean acceptedAs(byte[] tar, Sha256 digest) throws IOException {
    try {
      new BundleReader(LIMITS).read(new ByteArrayInputStream(tar), digest, BundleVisitor.NONE);
      return true;
    } catch (BundleRefusedException e) {
      return false;
    }
  }

  private static String verdict(byte[] tar) throws IOException {
    try {
      new BundleReader(LIMITS).read(new ByteArrayInputStream(tar), BundleVisitor.NONE);
      return Attacks.GOOD;
    } catch (BundleRefusedException e) {
      assertFalse(e.getMessage().isBlank());
      assertFalse(
          e.getMessage().codePoints().anyMatch(c -> c < 0x20 || c == 0x202e || c == 0x9b),
          e.getMessage());
      return e.reason().name();
    }
  }
}
