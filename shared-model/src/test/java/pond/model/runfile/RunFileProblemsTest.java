package pond.model.runfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunFileProblemsTest {
  static Stream<Examples.Bad> bad() {
    return Examples.bad();
  }

  static List<Problem> problems(byte[] file) {
    RunFileResult result = RunFile.parse(file);
    return assertInstanceOf(RunFileResult.Invalid.class, result).problems();
  }

  static List<Problem> problems(String file) {
    return problems(file.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("bad")
  void parse_badFile_refusedWithExactlyTheseCodes(Examples.Bad bad) {
    List<Problem> problems = problems(bad.file());
    assertEquals(bad.codes(), problems.stream().map(Problem::code).toList(), problems::toString);
    for (Problem problem : problems) {
      assertTrue(problem.line() >= 1 && problem.column() >= 1);
      assertTrue(problem.sentence().endsWith("."), problem.sentence());
      assertTrue(problem.fix().length() > 5 && problem.toString().length() < 600, problem.fix());
    }
  }

  @Test
  void table_hasARowForEveryCode() {
    Set<ProblemCode> seen =
        Examples.bad()
            .flatMap(bad -> bad.codes().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemCode.class)));
    assertEquals(EnumSet.allOf(ProblemCode.class), seen);
  }

  @Test
  void parse_otherEncodings_refused() {
    byte[] utf16 = Examples.SPEC.getBytes(StandardCharsets.UTF_16LE);
    byte[] latin1 = Examples.SPEC.replace("gpu", "gpü").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(ProblemCode.RUN_NOT_JSON, problems(utf16).getFirst().code());
    assertEquals(ProblemCode.RUN_NOT_UTF8, problems(latin1).getFirst().code());
  }

  @Test
  void parse_severalMistakes_allAreToldInOrderWithPlaceAndFix() {
    String file =
        """
        {
          "project": "acme-web",
          "stages": [
            { "id": "build", "comand": ["make"], "command": [] },
            { "id": "test", "command": ["x"], "needs": ["biuld"],
              "sandbox": { "tier": "bio", "limits": { "pids": 9999 } } },
            { "id": "ship", "command": ["x"], "timeout": "2d", "tags": ["pool:byo"] }
          ]
        }
        """;
    assertEquals(
        List.of(
            "line 4, column 22, stages[0].comand: \"comand\" is not known here. Did you mean"
                + " \"command\"? (FIELD_UNKNOWN)",
            "line 4, column 53, stages[0].command: The command is empty. Write a list: [\"make\","
                + " \"all\"], or for a shell line [\"sh\", \"-c\", \"...\"]. (COMMAND_EMPTY)",
            "line 5, column 49, stages[1].needs[0]: There is no stage \"biuld\". Did you mean"
                + " \"build\"? (NEEDS_UNKNOWN)",
            "line 6, column 28, stages[1].sandbox.tier: There is no tier \"bio\". Did you mean"
                + " \"byo\"? (TIER_UNKNOWN)",
            "line 6, column 55, stages[1].sandbox.limits.pids: A limit can only be lowered, and"
                + " 9999 is above the profile's. Use at most 512, or leave it out. (LIMIT_LOOSENS)",
            "line 7, column 50, stages[2].timeout: \"2d\" is not a timeout. Write a whole number"
                + " and s, m or h, at most \"24h\", such as \"10m\". (TIMEOUT_INVALID)",
            "line 7, column 65, stages[2].tags[0]: The tag \"pool:byo\" is reserved: Pond sets it"
                + " from the tier and the project. Remove it and choose \"tier\" in \"sandbox\"."
                + " (TAG_RESERVED)"),
        problems(file).stream().map(Problem::toString).toList());
  }

  @Test
  void parse_circle_isWrittenOutAsAPath() {
    String file =
        Examples.file(
            "{\"id\":\"a\",\"command\":[\"x\"],\"needs\":[\"c\"]}",
            "{\"id\":\"b\",\"command\":[\"x\"],\"needs\":[\"a\"]}",
            "{\"id\":\"c\",\"command\":[\"x\"],\"needs\":[\"b\"]}",
            "{\"id\":\"d\",\"command\":[\"x\"],\"needs\":[\"a\"]}");
    List<Problem> problems = problems(file);
    assertEquals(1, problems.size());
    assertEquals(
        "These stages wait for each other: a -> c -> b -> a.", problems.getFirst().sentence());
    assertEquals("stages[0].needs", problems.getFirst().path());
  }

  @Test
  void parse_syntaxError_namesThePlace() {
    Problem problem = problems("{\n  \"project\": \"p\"\n  \"stages\": []\n}").getFirst();
    assertEquals(ProblemCode.RUN_NOT_JSON, problem.code());
    assertEquals(3, problem.line());
  }

  @Test
  void parse_controlCharactersInNames_areNotRepeated() {
    String text = problems(Examples.stage("\"\\u001b[31m\\u202ex\":1")).getFirst().sentence();
    assertFalse(text.contains("\u001b") || text.contains("\u202e"), text);
  }

  @Test
  void parse_randomlyChangedFiles_neverThrowsAndNamesAPlaceInTheFile() {
    Random random = new Random(5);
    byte[] original = Examples.SPEC.getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] file = original.clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      if (RunFile.parse(file) instanceof RunFileResult.Invalid invalid) {
        refused++;
        assertTrue(invalid.problems().stream().allMatch(p -> p.line() <= 20));
      }
    }
    assertTrue(refused > 1_000, "refused " + refused);
  }

  @Test
  void parse_verySizeableNonsense_isAnsweredQuickly() {
    String needs = "\"needs\":[" + "\"q\",".repeat(60_000) + "\"q\"]";
    assertTimeout(
        Duration.ofSeconds(5), () -> assertEquals(100, problems(Examples.stage(needs)).size()));
  }
}
