package pond.model.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.model.key.SigningPublicKey;

final class KeyPemTest {
  /** The example of RFC 8410 section 10.1. */
  private static final String RFC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
      -----END PUBLIC KEY-----
      """;

  private static final SigningPublicKey KEY =
      SigningPublicKey.of(
          HexFormat.of()
              .parseHex("19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"));

  @Test
  void encode_keyOfTheRfc_isItsText() {
    assertArrayEquals(RFC.getBytes(US_ASCII), KeyPem.encode(KEY));
    assertEquals(Optional.of(KEY), KeyPem.decode(RFC.getBytes(US_ASCII)));
  }

  @Test
  void decode_anyOtherSpelling_isNothing() {
    List<String> others =
        List.of(
            "",
            "-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----\n",
            RFC.substring(0, RFC.length() - 1),
            RFC + "\n",
            RFC.replace("\n", "\r\n"),
            RFC.replace("MCow", "MCox"),
            RFC.replace("ZuE=", "ZuF="),
            RFC.replace("ZuE=", "ZuE"),
            RFC.replace("PUBLIC", "PRIVATE"),
            RFC.replace("MCowBQYDK2VwAyEA", "MCowBQYDK2VuAyEA"));
    for (String other : others) {
      assertEquals(Optional.empty(), KeyPem.decode(other.getBytes(US_ASCII)), other);
    }
  }
}
