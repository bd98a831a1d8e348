package pond.console.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HashTextTest {
  private static final String SHA =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @Test
  void grouped_ofHex_hasEights() {
    assertEquals(
        "9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08",
        HashText.grouped(SHA));
    assertEquals("sha256:9f86d081", HashText.grouped("sha256:9f86d081"));
  }

  @Test
  void grouped_ofAFingerprint_hasFours() {
    assertEquals("pondfp1 2q9g dsnc nn6", HashText.grouped("pondfp12q9gdsncnn6"));
  }

  @Test
  void shortened_leavesTheMiddleOut() {
    assertEquals("9f86d081 884c7d65 … b0f00a08", HashText.shortened(SHA));
    assertEquals("sha256:9f86d081 884c7d65 … b0f00a08", HashText.shortened("sha256:" + SHA));
    assertEquals("pondfp1 2q9g dsnc … 0hht", HashText.shortened("pondfp12q9gdsncnn63kfhg0hht"));
  }

  @Test
  void shortened_ofSomethingShort_isWhole() {
    assertEquals("w-91c2", HashText.shortened("w-91c2").replace(" ", ""));
    assertEquals("", HashText.shortened(""));
  }
}
