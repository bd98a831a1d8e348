package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** A command that has ended. */
record Finished(List<String> command, int exit, String out, String err) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** What it printed, when it went well. */
  String ok() {
    return ended(0).out.strip();
  }

  /** What it printed as JSON, when it went well. */
  JsonNode json() {
    return parse(ok());
  }

  Finished ended(int expected) {
    assertEquals(expected, exit, this::toString);
    return this;
  }

  /** It was refused in words that a person can use, and with a reason code for scripts. */
  Finished refused(int expected, String reason) {
    ended(expected);
    assertTrue(err.contains(reason), this::toString);
    return this;
  }

  /** Nothing that a process prints may hold a secret. */
  Finished neverTells(String secret) {
    assertTrue(!out.contains(secret) && !err.contains(secret), () -> "secret told: " + this);
    return this;
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
