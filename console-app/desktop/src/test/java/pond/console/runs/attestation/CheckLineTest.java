package pond.console.runs.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.runs.attestation.CheckLine.How;
import pond.console.runs.fake.SampleRun;
import pond.model.api.AttemptView;
import pond.model.api.FindingView;

class CheckLineTest {
  @Test
  void of_verified_everyCheckHolds() {
    List<CheckLine> lines = CheckLine.of(SampleRun.verified("build", 2, 10, 5000));
    assertEquals(8, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.how() == How.HOLDS));
  }

  @Test
  void of_otherInput_onlyThatDiffers() {
    List<CheckLine> lines = CheckLine.of(SampleRun.differs("test", 12, 30));
    List<CheckLine> differ = lines.stream().filter(line -> line.how() == How.DIFFERS).toList();
    assertEquals(List.of("runs.check_input"), differ.stream().map(CheckLine::key).toList());
    assertEquals("2c".repeat(32), differ.getFirst().attested());
    assertTrue(lines.stream().noneMatch(line -> line.how() == How.NOT_COMPARED));
  }

  @Test
  void of_badSignature_nothingElseIsCompared() {
    AttemptView bad = with(SampleRun.differs("test", 12, 30), "BAD_SIGNATURE");
    List<CheckLine> lines = CheckLine.of(bad);
    assertEquals(How.DIFFERS, lines.getFirst().how());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.how() == How.NOT_COMPARED));
  }

  @Test
  void of_reasonOfALaterVersion_isShownAsAnotherFinding() {
    List<CheckLine> lines = CheckLine.of(with(SampleRun.differs("test", 12, 30), "NEW_REASON"));
    assertEquals("runs.check_other", lines.getLast().key());
    assertEquals(How.DIFFERS, lines.getLast().how());
  }

  @Test
  void of_noVerdictYet_isEmpty() {
    assertEquals(List.of(), CheckLine.of(SampleRun.open("build", 3)));
  }

  private static AttemptView with(AttemptView a, String reason) {
    FindingView finding = new FindingView(reason, "signature", "a", "b", "It differs.");
    return new AttemptView(
        a.attempt(),
        a.workerId(),
        a.workerName(),
        a.state(),
        a.outcome(),
        a.rc(),
        a.detail(),
        Optional.of("flagged"),
        List.of(finding),
        a.jobId(),
        a.inputSha(),
        a.outputSha(),
        a.orderSha(),
        a.leasedAt(),
        a.recordedAt(),
        a.durationMs(),
        a.sandbox());
  }
}
