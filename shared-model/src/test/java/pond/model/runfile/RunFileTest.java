package pond.model.runfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

class RunFileTest {
  static RunFile parsed(String json) {
    RunFileResult result = RunFile.parse(json.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(RunFileResult.Parsed.class, result, result::toString).runFile();
  }

  private static Stage stage(String fields) {
    String json =
        "{\"project\":\"acme-web\",\"stages\":[{\"id\":\"build\",\"command\":[\"make\"]"
            + fields
            + "}]}";
    return parsed(json).stages().getFirst();
  }

  @Test
  void parse_specExample_givesEveryField() {
    RunFile file = parsed(Examples.SPEC);
    assertEquals(TenantId.parse("acme-web"), file.project());
    Stage review = file.stage(StageId.parse("review")).orElseThrow();
    assertEquals(List.of("agent", "--review", "/work"), review.command());
    assertEquals(List.of(StageId.parse("build")), review.needs());
    assertEquals(SandboxProfile.UNTRUSTED_CODE_WRITE, review.sandbox().profile());
    assertEquals(Tier.BYO, review.sandbox().tier());
    assertEquals(2_147_483_648L, review.sandbox().limits().memoryBytes());
    assertEquals(TagSet.parse("gpu"), review.tags());
    assertEquals(Map.of("LANG", "C.UTF-8"), review.env());
    assertEquals(Duration.ofHours(1), review.timeout());
    assertEquals(1, review.retries());
    assertEquals(
        TagSet.parse("gpu,pool:byo,tenant:acme-web"), review.requiredTags(file.project()).tags());
  }

  @Test
  void parse_seedSnippet_worksAsWritten() {
    Stage stage =
        stage(",\"sandbox\": { \"profile\": \"untrusted-code-write\", \"tier\": \"byo\" }");
    assertEquals(Tier.BYO, stage.sandbox().tier());
    assertEquals(JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_WRITE), stage.sandbox().limits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''",
        "',\"sandbox\":{}'",
        "',\"sandbox\":{\"profile\":\"untrusted-code-write\"}'",
        "',\"sandbox\":{\"tier\":\"trusted\"}'",
        "',\"sandbox\":{\"limits\":{}}'"
      })
  void parse_absentSandboxOrPart_isConfinedAndTrusted(String fields) {
    StageSandbox sandbox = stage(fields).sandbox();
    JobLimits limits = JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_WRITE);
    assertEquals(
        new StageSandbox(SandboxProfile.UNTRUSTED_CODE_WRITE, Tier.TRUSTED, limits), sandbox);
  }

  @Test
  void parse_absentFields_haveTheirDefaults() {
    Stage stage = stage("");
    assertEquals(List.of(), stage.needs());
    assertEquals(TagSet.empty(), stage.tags());
    assertEquals(Map.of(), stage.env());
    assertEquals(0, stage.retries());
    assertEquals(Duration.ofMinutes(30), stage.timeout());
    assertEquals(
        Duration.ofMinutes(10),
        stage(",\"sandbox\":{\"profile\":\"untrusted-code-read\"}").timeout());
  }

  @ParameterizedTest
  @CsvSource({"1s,1,3600", "30m,1800,3600", "31m,1860,3720", "24h,86400,172800"})
  void parse_timeout_setsTheWallClockAndRaisesCpuWithIt(String timeout, long wall, long cpu) {
    JobLimits limits = stage(",\"timeout\":\"" + timeout + "\"").sandbox().limits();
    assertEquals(wall, limits.get(Limit.WALL_CLOCK));
    assertEquals(cpu, limits.get(Limit.CPU));
  }

  @Test
  void parse_namedCpuLimit_staysAtAnyTimeout() {
    JobLimits limits =
        stage(",\"timeout\":\"2h\",\"sandbox\":{\"limits\":{\"cpu_seconds\":60}}")
            .sandbox()
            .limits();
    assertEquals(60, limits.get(Limit.CPU));
  }

  @Test
  void parse_noneWithTierAny_isAccepted() {
    Stage stage = stage(",\"sandbox\":{\"profile\":\"none\",\"tier\":\"any\"}");
    assertEquals(SandboxProfile.NONE, stage.sandbox().profile());
  }

  @Test
  void parse_longestChain_isAccepted() {
    String stages =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    "{\"id\":\"s"
                        + i
                        + "\",\"command\":[\"x\"]"
                        + (i == 0 ? "" : ",\"needs\":[\"s" + (i - 1) + "\"]")
                        + "}")
            .collect(Collectors.joining(","));
    assertEquals(200, parsed("{\"project\":\"p\",\"stages\":[" + stages + "]}").stages().size());
  }

  @Test
  void constructors_invalidObjects_cannotExist() {
    Stage a = stage("");
    TenantId project = TenantId.parse("p");
    JobLimits limits = JobLimits.defaults(SandboxProfile.NONE);
    assertThrows(IllegalArgumentException.class, () -> new RunFile(project, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new RunFile(project, List.of(a, a)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StageSandbox(SandboxProfile.NONE, Tier.TRUSTED, limits));
    Stage self = new Stage(a.id(), a.command(), List.of(a.id()), a.sandbox(), a.tags(), a.env(), 0);
    assertThrows(IllegalArgumentException.class, () -> new RunFile(project, List.of(self)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Stage(a.id(), List.of(), a.needs(), a.sandbox(), a.tags(), a.env(), 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Stage(a.id(), a.command(), a.needs(), a.sandbox(), a.tags(), a.env(), 6));
  }
}
