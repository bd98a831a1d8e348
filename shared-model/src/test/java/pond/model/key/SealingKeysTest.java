package pond.model.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeysTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SPEC_SECRET =
      "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
  private static final String SPEC_PUBLIC =
      "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
  private static final String SPEC_HYBRID_SECRET =
      "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR";

  @Test
  void publicKey_ofTheSpecExample_asPublished() {
    SealingPrivateKey secret = SealingPrivateKey.parse(SPEC_SECRET);
    assertEquals(SPEC_PUBLIC, secret.publicKey().text());
    assertEquals(SPEC_SECRET, secret.secretText());
    assertEquals(secret.publicKey(), SealingPublicKey.parse(SPEC_PUBLIC));
  }

  @Test
  void publicKey_ofTheHybridSpecExample_startsAndEndsAsPublished() {
    HybridSealingPrivateKey secret = HybridSealingPrivateKey.parse(SPEC_HYBRID_SECRET);
    String text = secret.publicKey().text();
    assertTrue(
        text.startsWith("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pzf5zr"));
    assertTrue(text.endsWith("qheyty7saeq0d3fzv49zc0k"));
    assertEquals(1959, text.length());
    assertEquals(secret.publicKey(), HybridSealingPublicKey.parse(text));
    assertEquals(SPEC_HYBRID_SECRET, secret.secretText());
  }

  /**
   * The twelve encodings of points of small order, from RFC 7748 security notes and the curve's
   * twist.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      })
  void ofBytes_lowOrderPoint_refused(String hex) {
    byte[] point = HexFormat.of().parseHex(hex);
    assertThrows(IllegalArgumentException.class, () -> SealingPublicKey.ofBytes(point));
    byte[] highBit = point.clone();
    highBit[31] |= (byte) 0x80;
    assertThrows(IllegalArgumentException.class, () -> SealingPublicKey.ofBytes(highBit));
    assertTrue(SealingPrivateKey.generate(RANDOM).agree(point).isEmpty());
  }

  @Test
  void parse_wrongCase_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SealingPublicKey.parse(SPEC_PUBLIC.toUpperCase(Locale.ROOT)));
    assertThrows(
        IllegalArgumentException.class,
        () -> SealingPrivateKey.parse(SPEC_SECRET.toLowerCase(Locale.ROOT)));
  }

  @Test
  void parse_oneKindAsAnother_refused() {
    assertThrows(IllegalArgumentException.class, () -> SealingPublicKey.parse(SPEC_SECRET));
    assertThrows(IllegalArgumentException.class, () -> SealingPrivateKey.parse(SPEC_PUBLIC));
    assertThrows(IllegalArgumentException.class, () -> SealingPrivateKey.parse(SPEC_HYBRID_SECRET));
    assertThrows(IllegalArgumentException.class, () -> HybridSealingPrivateKey.parse(SPEC_SECRET));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64})
  void ofBytes_wrongLength_refused(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 9);
    assertThrows(IllegalArgumentException.class, () -> SealingPublicKey.ofBytes(bytes));
    assertThrows(IllegalArgumentException.class, () -> SealingPrivateKey.ofBytes(bytes));
    assertThrows(IllegalArgumentException.class, () -> HybridSealingPrivateKey.ofBytes(bytes));
    assertThrows(IllegalArgumentException.class, () -> HybridSealingPublicKey.ofBytes(bytes));
  }

  @Test
  void hybridOfBytes_coefficientNotReduced_refused() {
    byte[] good = HybridSealingPrivateKey.generate(RANDOM).publicKey().bytes();
    for (int at : new int[] {0, 3, 1149}) {
      byte[] low = good.clone();
      low[at] = (byte) 0x01;
      low[at + 1] = (byte) ((low[at + 1] & 0xf0) | 0x0d); // 0xd01 = 3329
      assertThrows(IllegalArgumentException.class, () -> HybridSealingPublicKey.ofBytes(low));
      byte[] high = good.clone();
      high[at + 2] = (byte) 0xd0;
      high[at + 1] |= (byte) 0x10;
      assertThrows(IllegalArgumentException.class, () -> HybridSealingPublicKey.ofBytes(high));
    }
    byte[] lowOrder = Arrays.copyOf(good, 1184);
    byte[] zeroPoint = Arrays.copyOf(lowOrder, HybridSealingPublicKey.BYTES);
    assertThrows(IllegalArgumentException.class, () -> HybridSealingPublicKey.ofBytes(zeroPoint));
  }

  @Test
  void destroyed_refusesToWork() {
    SealingKeyPair pair = SealingKeyPair.generate(RANDOM);
    pair.close();
    assertTrue(pair.privateKey().isDestroyed());
    assertThrows(IllegalStateException.class, () -> pair.privateKey().secretText());
    assertThrows(IllegalStateException.class, () -> pair.privateKey().agree(new byte[32]));
    assertNotEquals(pair.privateKey(), SealingPrivateKey.ofBytes(new byte[32]));
    HybridSealingPrivateKey hybrid = HybridSealingPrivateKey.generate(RANDOM);
    hybrid.close();
    assertThrows(IllegalStateException.class, hybrid::publicKey);
  }

  @Test
  void toString_ofSecrets_hidesThem() {
    SealingKeyPair pair = SealingKeyPair.of(SealingPrivateKey.parse(SPEC_SECRET));
    assertFalse(pair.toString().contains("GFPYY"));
    assertEquals(
        "HybridSealingPrivateKey[hidden]",
        HybridSealingPrivateKey.parse(SPEC_HYBRID_SECRET).toString());
  }

  @Test
  void keyPair_halvesOfTwoPairs_refused() {
    SealingKeyPair one = SealingKeyPair.generate(RANDOM);
    SealingKeyPair two = SealingKeyPair.generate(RANDOM);
    assertThrows(
        IllegalArgumentException.class,
        () -> new SealingKeyPair(one.privateKey(), two.publicKey()));
  }

  @Test
  void bytes_changedByTheCaller_keyStaysTheSame() {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) 0x42);
    SealingPrivateKey key = SealingPrivateKey.ofBytes(secret);
    secret[0] = 0;
    key.secretBytes()[0] = 0;
    SealingPublicKey open = key.publicKey();
    open.bytes()[0] ^= 1;
    assertEquals(SPEC_SECRET, key.secretText());
    assertArrayEquals(SealingPublicKey.parse(SPEC_PUBLIC).bytes(), open.bytes());
  }
}
