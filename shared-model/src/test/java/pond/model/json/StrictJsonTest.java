package pond.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.id.LeaseId;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.SandboxProfile;
import pond.model.wire.LeaseBeat;

final class StrictJsonTest {
  record Sample(int count, Optional<String> note) {
    Sample {
      if (count < 1) {
        throw new IllegalArgumentException("count starts at 1");
      }
    }
  }

  @Test
  void read_plainObject_isRead() throws Exception {
    assertEquals(new Sample(2, Optional.of("x")), read("{\"count\":2,\"note\":\"x\"}"));
    assertEquals(new Sample(2, Optional.empty()), read("{\"count\":2}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"count\":2,\"count\":3}",
        "{\"count\":2}{}",
        "{\"count\":2} x",
        "{\"count\":2,\"more\":1}",
        "{\"count\":\"2\"}",
        "{\"count\":2.0}",
        "{\"count\":null}",
        "{}",
        "null",
        "",
        "[]",
        "{\"count\":NaN}",
        "{'count':2}",
        "{\"count\":2,}",
        "{\"count\":99999999999999999999}"
      })
  void read_anythingElse_isRefused(String json) {
    assertThrows(JsonRefusedException.class, () -> read(json));
  }

  record Bytes(byte[] data) {}

  @Test
  void read_canonicalBase64_isRead() throws Exception {
    assertArrayEquals(new byte[] {0}, bytes("AA==").data());
    assertArrayEquals(new byte[0], bytes("").data());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AB==", "AA", "AA=", "A", "-_8=", "AA==\\n", " AA==", "AA==AA=="})
  void read_otherSpellingOfBytes_isRefused(String text) {
    assertThrows(JsonRefusedException.class, () -> bytes(text));
  }

  private static Bytes bytes(String text) throws JsonRefusedException {
    return StrictJson.read(("{\"data\":\"" + text + "\"}").getBytes(UTF_8), Bytes.class);
  }

  @Test
  void read_deeplyNested_isRefused() {
    assertThrows(
        JsonRefusedException.class, () -> read("{\"a\":".repeat(40) + "1" + "}".repeat(40)));
  }

  @Test
  void read_badField_namesItInTheMessage() {
    JsonRefusedException e =
        assertThrows(
            JsonRefusedException.class,
            () ->
                StrictJson.read(
                    "{\"lease_id\":\"x\",\"fence\":1}".getBytes(UTF_8), LeaseBeat.class));

    assertTrue(e.getMessage().contains("lease_id"), e.getMessage());
  }

  @Test
  void write_thenRead_roundTripsTextForms() throws Exception {
    LeaseBeat beat = new LeaseBeat(LeaseId.of("l-abcdefghijkl"), 4);

    assertEquals(
        "{\"lease_id\":\"l-abcdefghijkl\",\"fence\":4}", new String(StrictJson.write(beat), UTF_8));
    assertEquals(beat, StrictJson.read(StrictJson.write(beat), LeaseBeat.class));
  }

  @Test
  void read_limitsWithOneMissing_isRefused() throws Exception {
    byte[] all = StrictJson.write(JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_WRITE));
    String text = new String(all, UTF_8);
    String less = "{" + text.substring(text.indexOf(',') + 1);

    assertEquals(
        JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_WRITE),
        StrictJson.read(all, JobLimits.class));
    assertThrows(
        JsonRefusedException.class, () -> StrictJson.read(less.getBytes(UTF_8), JobLimits.class));
  }

  private static Sample read(String json) throws JsonRefusedException {
    return StrictJson.read(json.getBytes(UTF_8), Sample.class);
  }
}
