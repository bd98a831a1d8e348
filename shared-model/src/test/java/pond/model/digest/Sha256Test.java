package pond.model.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Sha256Test {
  /** FIPS 180-4 example. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final byte[] ABC_BYTES = "abc".getBytes(US_ASCII);

  @Test
  void hash_fipsExample_isThePublishedDigest() {
    assertEquals(ABC, Sha256.of(ABC_BYTES).hex());
    assertEquals(Sha256.parse(ABC), Sha256.of(ABC_BYTES));
    assertArrayEquals(Sha256.of(ABC_BYTES).bytes(), Sha256.parse(ABC).bytes());
    assertNotEquals(Sha256.of(ABC_BYTES), Sha256.of(new byte[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
        " a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      })
  void parse_anyOtherText_isRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Sha256.parse(text));
  }

  @Test
  void ofDigest_wrongLength_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Sha256.ofDigest(new byte[31]));
  }

  @Test
  void finish_twice_isRefused() {
    Sha256.Hasher hasher = Sha256.hasher().update(ABC_BYTES);
    assertEquals(ABC, hasher.finish().hex());
    assertThrows(IllegalStateException.class, hasher::finish);
  }

  @Test
  void streams_mixedReadsAndWrites_countAndHashEveryByte() throws IOException {
    var in = new DigestingInputStream(new ByteArrayInputStream(ABC_BYTES));
    var out = new DigestingOutputStream(new ByteArrayOutputStream());
    out.write(in.read());
    out.write(in.readAllBytes());
    assertEquals(3, in.count());
    assertEquals(3, out.count());
    assertEquals(ABC, in.finish().hex());
    assertEquals(ABC, out.finish().hex());
  }
}
