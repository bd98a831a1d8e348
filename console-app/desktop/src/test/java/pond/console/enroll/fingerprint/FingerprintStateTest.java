package pond.console.enroll.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.enroll.bench.Samples;

class FingerprintStateTest {
  private final FingerprintState state = new FingerprintState();

  @Test
  void put_secret_emptiesTheFieldAndTellsTheControlToForget() {
    List<String> seen = new ArrayList<>();
    state.text().addListener((field, before, now) -> seen.add(now));
    String secret = Samples.CODE.text();

    state.put("pondfp1");
    state.put(secret);

    assertEquals("", state.text().get());
    assertEquals(1, state.wiped().get());
    assertEquals("FP_ENROLL_CODE", state.reading().get().code());
    assertFalse(seen.contains(secret), "the secret never was in the field");
  }

  @Test
  void learn_afterASecret_keepsTheMessage() {
    state.put("-----BEGIN PRIVATE KEY-----");

    state.learn(Known.NOTHING);

    assertEquals("FP_PRIVATE_KEY", state.reading().get().code());
  }

  @Test
  void put_trailingText_isNotCorrectedUntilAPersonSaysSo() {
    state.put(Samples.RIGHT.text() + " thanks, Anna");
    assertEquals("FP_TRAILING", state.reading().get().code());
    assertEquals(Optional.empty(), state.fingerprint());

    state.useOffered();

    assertEquals(Optional.of(Samples.RIGHT), state.fingerprint());
    assertEquals(Samples.RIGHT.text(), state.text().get());
  }

  @Test
  void learn_thatAWorkerHasIt_makesItUnusable() {
    state.put(Samples.RIGHT.text());
    assertEquals(Optional.of(Samples.RIGHT), state.fingerprint());

    state.learn(
        new Known(
            Optional.empty(),
            List.of(Samples.worker("w-1", "paused", Samples.RIGHT)),
            Map.of(),
            Map.of()));

    assertEquals(Optional.empty(), state.fingerprint());
    assertEquals("FP_ALREADY_PINNED", state.reading().get().code());
  }
}
