package pond.model.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class Bech32Properties {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  @Property(tries = 300)
  void decode_encoded_sameBytes(@ForAll @Size(max = 200) byte[] data, @ForAll Bech32 variant) {
    assertArrayEquals(data, variant.decode("pondfp", variant.encode("pondfp", data)));
  }

  @Property(tries = 300)
  void decode_oneCharacterChanged_refused(
      @ForAll @Size(32) byte[] data,
      @ForAll Bech32 variant,
      @ForAll @IntRange(min = 7, max = 64) int at) {
    String text = variant.encode("pondfp", data);
    for (int i = 0; i < ALPHABET.length(); i++) {
      char other = ALPHABET.charAt(i);
      if (other != text.charAt(at)) {
        String changed = text.substring(0, at) + other + text.substring(at + 1);
        assertThrows(Bech32Exception.class, () -> Bech32Text.parse(changed));
      }
    }
  }
}
