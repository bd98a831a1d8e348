package pond.console.enroll.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.model.api.CodeView;
import pond.model.api.Offer;
import pond.model.api.WorkerView;
import pond.model.code.EnrollmentCode;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.fingerprint.RootDigest;

/** Objects of these tests. */
public final class Samples {
  public static final Instant MINTED = Instant.parse("2026-11-24T13:00:00Z");
  public static final Fingerprint RIGHT = fingerprint("right");
  public static final Fingerprint WRONG = fingerprint("wrong");
  public static final RootDigest ROOT =
      RootDigest.ofDigest(Sha256.of("root".getBytes(StandardCharsets.UTF_8)));
  public static final EnrollmentCode CODE = EnrollmentCode.generate(ROOT, new SecureRandom());
  public static final String CODE_ID = CODE.id().toString();

  private Samples() {}

  public static Fingerprint fingerprint(String name) {
    return Fingerprint.ofDigest(Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
  }

  public static CodeView code(String state, Optional<String> worker, Offer... refused) {
    return new CodeView(
        CODE_ID,
        state,
        Optional.of(RIGHT.text()),
        List.of("pool:byo", "tenant:acme-web"),
        "ACME box 2",
        "anna",
        MINTED,
        MINTED.plus(Duration.ofHours(1)),
        worker,
        List.of(refused));
  }

  public static CodeView waiting(Offer... refused) {
    return code("waiting", Optional.empty(), refused);
  }

  public static Offer offer(String reason) {
    return new Offer(
        MINTED.plusSeconds(420), reason, Optional.of(WRONG.text()), "203.0.113.9", "box2");
  }

  public static WorkerView worker(String id, String state, Fingerprint fingerprint) {
    return new WorkerView(
        id,
        "gpu-07",
        state,
        fingerprint.text(),
        "fingerprint",
        Instant.parse("2026-05-12T08:00:00Z"),
        List.of("gpu", "pool:byo", "tenant:acme-web"),
        List.of(),
        true,
        Optional.empty(),
        0,
        0,
        0,
        "linux",
        List.of());
  }
}
