package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import pond.fixture.Lie;
import pond.fixture.TamperingWorker;
import pond.model.wire.ResultReply;

/** A worker that lies, against the real programs: each lie has its own reason. */
class TamperedResultTest {
  @Test
  void result_ofATamperingWorker_isFlaggedForTheLieItTold() throws Exception {
    try (Installation pond = Installation.start();
        TamperingWorker liar = TamperingWorker.at(pond.folder().resolve("liar"))) {
      String code =
          pond.mint("--pool", "byo", "--tenant", "acme-web", "--fingerprint", liar.fingerprint());
      liar.enroll(pond.orchestratorUrl(), code, "gpu-07").start(Lie.NONE);
      for (Lie lie : Lie.values()) {
        liar.lie(lie);
        String run =
            pond.submit("acme-web", "byo", "cp input.txt $POND_OUT/copy.txt; echo done").strip();
        assertEquals(ResultReply.Status.RECORDED, liar.awaitAnswer(), lie.name());
        JsonNode attempt = pond.show(run).at("/stages/0/attempts/0");
        String verdict = lie == Lie.NONE ? "verified" : "flagged";
        assertEquals(verdict, attempt.get("verdict").asText(), () -> lie + ": " + attempt);
        assertEquals(reason(lie), attempt.at("/findings/0/reason").asText(), attempt::toString);
      }
    }
  }

  private static String reason(Lie lie) {
    return switch (lie) {
      case NONE -> "";
      case FLIPPED_RC -> "BAD_SIGNATURE";
      case OTHER_INPUT -> "INPUT_MISMATCH";
      case PATCHED_OUTPUT -> "OUTPUT_MISMATCH";
      case UNSIGNED -> "UNSIGNED";
      case OTHER_KEY -> "UNPINNED_KEY";
      case OTHER_ATTEMPT -> "STALE_ATTEMPT";
    };
  }
}
