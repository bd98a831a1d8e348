package pond.cli.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job: mint, enroll, run two stages of a real project, fetch, export, check by hand. */
class MainJobTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("pond.root", "")).toAbsolutePath().resolve("installer/sample");

  @Test
  void run_ofTheSampleProject_isVerifiedAndCanBeCheckedByHand() throws Exception {
    try (Installation pond = Installation.start()) {
      pond.enrolled("partner", "village-pond").run();
      JsonNode run = submitted(pond);
      assertEquals("succeeded", run.get("state").asText(), run::toString);
      assertTrue(run.get("attestation_verified").asBoolean(), run::toString);
      String id = run.get("run_id").asText();
      assertTrue(pond.pond("run", "show", id).ok().contains("\nattestation_verified: true\n"));
      fourSignedFieldsAreShown(run);
      outputs_areThere(pond, id);
      evidence_isSound(pond, id);
      assertEquals(id, pond.pond("run", "list", "--json").json().at("/items/0/run_id").asText());
    }
  }

  private static JsonNode submitted(Installation pond) throws InterruptedException {
    String file = SAMPLE.resolve("pond-run.json").toString();
    String project = SAMPLE.resolve("project").toString();
    return pond.pond("run", "submit", file, "--bundle", project, "--wait", "--json").json();
  }

  private static void fourSignedFieldsAreShown(JsonNode run) {
    assertEquals(2, run.get("stages").size());
    for (JsonNode stage : run.get("stages")) {
      JsonNode attempt = stage.at("/attempts/0");
      assertEquals("verified", attempt.get("verdict").asText());
      assertEquals(0, attempt.get("rc").asInt());
      assertTrue(attempt.get("job_id").asText().length() > 8);
      assertTrue(attempt.get("input_sha").asText().matches("[0-9a-f]{64}"));
      assertTrue(attempt.get("output_sha").asText().matches("[0-9a-f]{64}"));
    }
  }

  private static void outputs_areThere(Installation pond, String id)
      throws IOException, InterruptedException {
    Path chart = pond.folder().resolve("chart");
    JsonNode fetched =
        pond.pond("run", "outputs", id, "chart", "--to", chart.toString(), "--json").json();
    assertEquals("verified", fetched.get("verdict").asText());
    assertTrue(Files.readString(chart.resolve("chart.svg")).contains("<svg"));
    assertTrue(pond.pond("run", "logs", id, "--stage", "census").ok().contains("OK"));
  }

  private static void evidence_isSound(Installation pond, String id)
      throws IOException, InterruptedException {
    Path evidence = pond.folder().resolve("evidence");
    pond.pond("run", "export", id, "--to", evidence.toString()).ok();
    Program.POND.run("", List.of("verify", evidence.toString())).ended(0);
    Program.run("", List.of("sh", "verify.sh"), evidence).ended(0);
    Path output = evidence.resolve("attempts/census-1/output.tar");
    byte[] changed = Files.readAllBytes(output);
    changed[changed.length / 2] ^= 1;
    Files.write(output, changed);
    Program.POND.run("", List.of("verify", evidence.toString())).ended(5);
    assertTrue(Program.run("", List.of("sh", "verify.sh"), evidence).exit() != 0);
  }
}
