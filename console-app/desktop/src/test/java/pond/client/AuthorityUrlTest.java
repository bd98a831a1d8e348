package pond.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorityUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://pond.example:7444,https://pond.example:7444",
    "https://pond.example,https://pond.example:7444",
    "HTTPS://127.0.0.1:1/,https://127.0.0.1:1",
    "' https://[::1]:7444 ',https://[::1]:7444"
  })
  void parse_hostAndPort_isThatAlone(String typed, String expected) {
    assertEquals(expected, AuthorityUrl.parse(typed).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pond.example:7444",
        "http://pond.example:7444",
        "https://user@pond.example",
        "https://pond.example/v1",
        "https://pond.example?x=1",
        "https://pond.example#x",
        "https://",
        "https://a b",
        "pondpc1qqqq"
      })
  void parse_anythingElse_isRefused(String typed) {
    ClientException refused = assertThrows(ClientException.class, () -> AuthorityUrl.parse(typed));
    assertEquals("ADDRESS_INVALID", refused.problem().code());
    assertEquals(ExitCode.USAGE, refused.exitCode());
    assertFalse(refused.problem().message().contains("pondpc1"));
  }
}
