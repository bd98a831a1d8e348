package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** A command that has ended. */
public record Finished(List<String> command, int exit, String out, String err) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** What it printed, when it went well. */
  public String ok() {
    return ended(0).out.strip();
  }

  /** What it printed as JSON, when it went well. */
  public JsonNode json() {
    return parse(ok());
  }

  public Finished ended(int expected) {
    assertEquals(expected, exit, this::toString);
    return this;
  }

  /** It was refused in words that a person can use, and with a reason code for scripts. */
  public Finished refused(int expected, String reason) {
    ended(expected);
    assertTrue(err.contains(reason), this::toString);
    return this;
  }

  /** Nothing that a process prints may hold a secret. */
  public Finished neverTells(String secret) {
    assertTrue(!out.contains(secret) && !err.contains(secret), () -> "secret told: " + this);
    return this;
  }

  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
