package pond.model.runfile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Good and bad run files, used by the parser's tests and by the schema's. */
final class Examples {
  /** The example of docs/spec/run-file.md. */
  static final String SPEC =
      """
      {
        "project": "acme-web",
        "stages": [
          { "id": "build", "command": ["sh", "-c", "make all"], "timeout": "10m" },
          {
            "id": "review",
            "command": ["agent", "--review", "/work"],
            "needs": ["build"],
            "sandbox": { "profile": "untrusted-code-write", "tier": "byo", "limits": { "memory_bytes": 2147483648 } },
            "tags": ["gpu"],
            "env": { "LANG": "C.UTF-8" },
            "timeout": "1h",
            "retries": 1
          }
        ]
      }
      """;

  /** A file, the codes that it is refused with, and whether the schema can say so. */
  record Bad(String file, List<ProblemCode> codes, boolean schemaKnows) {}

  private Examples() {}

  static String stage(String fields) {
    return file("{\"id\":\"a\",\"command\":[\"x\"]," + fields + "}");
  }

  static String file(String... stages) {
    return "{\"project\":\"p\",\"stages\":[" + String.join(",", stages) + "]}";
  }

  static Stream<String> good() {
    return Stream.of(
        SPEC,
        "{\"$schema\":\"pond-run-file.schema.json\",\"project\":\"p\",\"stages\":[{\"id\":\"a\",\"command\":[\"x\"]}]}",
        stage("\"sandbox\":{\"profile\":\"untrusted-code-write\",\"tier\":\"byo\"}"),
        stage("\"sandbox\":{\"profile\":\"none\",\"tier\":\"any\"}"),
        stage("\"sandbox\":{\"profile\":\"untrusted-code-read\",\"limits\":{\"pids\":256}}"),
        stage("\"sandbox\":{\"limits\":{\"memory_bytes\":4294967296}}"),
        stage("\"sandbox\":{}"),
        stage("\"needs\":[],\"tags\":[],\"env\":{}"),
        stage("\"tags\":[\"gpu\",\"os:linux\",\"pool-b\"]"),
        stage("\"env\":{\"_A1\":\"\",\"pond_x\":\"ü\"}"),
        stage("\"timeout\":\"86400s\",\"retries\":5"),
        stage("\"timeout\":\"1440m\""),
        stage("\"timeout\":\"24h\""),
        file("{\"id\":\"a\",\"command\":[\"x\",\"\"]}"),
        file(
            "{\"id\":\"b\",\"command\":[\"x\"],\"needs\":[\"a\"]}",
            "{\"id\":\"a\",\"command\":[\"x\"]}"));
  }

  static Stream<Bad> bad() {
    return Stream.of(shape(), stages(), sandbox(), values()).flatMap(s -> s);
  }

  private static Stream<Bad> shape() {
    return Stream.of(
        parserOnly("", ProblemCode.RUN_NOT_JSON),
        parserOnly("{\"project\":\"p\",", ProblemCode.RUN_NOT_JSON),
        parserOnly("[".repeat(20), ProblemCode.RUN_NOT_JSON),
        parserOnly(file("{\"id\":\"a\",\"command\":[\"x\"]}") + " x", ProblemCode.RUN_NOT_JSON),
        parserOnly(file("{\"id\":\"a\",\"command\":[\"x\"]}") + " {}", ProblemCode.RUN_TRAILING),
        parserOnly("\ufeff" + file("{\"id\":\"a\",\"command\":[\"x\"]}"), ProblemCode.RUN_NOT_UTF8),
        parserOnly(" ".repeat(RunFile.MAX_BYTES + 1), ProblemCode.RUN_TOO_BIG),
        parserOnly(
            "{\"project\":\"p\",\"project\":\"q\",\"stages\":[{\"id\":\"a\",\"command\":[\"x\"]}]}",
            ProblemCode.DUPLICATE_KEY),
        parserOnly(stage("\"env\":{\"A\":\"1\",\"A\":\"2\"}"), ProblemCode.DUPLICATE_KEY),
        both("[]", ProblemCode.FIELD_TYPE),
        both("{}", ProblemCode.FIELD_MISSING, ProblemCode.FIELD_MISSING),
        both("{\"project\":\"p\"}", ProblemCode.FIELD_MISSING),
        both(
            "{\"project\":\"P\",\"stages\":[{\"id\":\"a\",\"command\":[\"x\"]}]}",
            ProblemCode.PROJECT_INVALID),
        both(
            "{\"project\":7,\"stages\":[{\"id\":\"a\",\"command\":[\"x\"]}]}",
            ProblemCode.FIELD_TYPE),
        both(
            "{\"projekt\":\"p\",\"stages\":[{\"id\":\"a\",\"command\":[\"x\"]}]}",
            ProblemCode.FIELD_MISSING,
            ProblemCode.FIELD_UNKNOWN),
        both("{\"project\":\"p\",\"stages\":[]}", ProblemCode.STAGES_EMPTY),
        both("{\"project\":\"p\",\"stages\":{}}", ProblemCode.FIELD_TYPE));
  }

  private static Stream<Bad> stages() {
    String many =
        IntStream.range(0, 201)
            .mapToObj(i -> "{\"id\":\"s" + i + "\",\"command\":[\"x\"]}")
            .collect(Collectors.joining(","));
    return Stream.of(
        both(file(many), ProblemCode.STAGES_TOO_MANY),
        both(file("\"a\""), ProblemCode.FIELD_TYPE),
        both(file("{\"command\":[\"x\"]}"), ProblemCode.FIELD_MISSING),
        both(file("{\"id\":\"a\"}"), ProblemCode.FIELD_MISSING),
        both(file("{\"id\":\"A b\",\"command\":[\"x\"]}"), ProblemCode.STAGE_ID_INVALID),
        both(file("{\"id\":\"../x\",\"command\":[\"x\"]}"), ProblemCode.STAGE_ID_INVALID),
        parserOnly(
            file("{\"id\":\"a\",\"command\":[\"x\"]}", "{\"id\":\"a\",\"command\":[\"y\"]}"),
            ProblemCode.STAGE_ID_DUPLICATE),
        both(file("{\"id\":\"a\",\"command\":[]}"), ProblemCode.COMMAND_EMPTY),
        both(file("{\"id\":\"a\",\"command\":[\"\"]}"), ProblemCode.COMMAND_EMPTY),
        both(file("{\"id\":\"a\",\"command\":\"make\"}"), ProblemCode.FIELD_TYPE),
        both(file("{\"id\":\"a\",\"command\":[\"x\",7]}"), ProblemCode.FIELD_TYPE),
        both(file("{\"id\":\"a\",\"command\":[\"x\\u0000\"]}"), ProblemCode.COMMAND_INVALID),
        both(
            file("{\"id\":\"a\",\"command\":[\"" + "x".repeat(32_769) + "\"]}"),
            ProblemCode.COMMAND_INVALID),
        both(
            file("{\"id\":\"a\",\"command\":[\"x\"" + ",\"x\"".repeat(256) + "]}"),
            ProblemCode.COMMAND_INVALID),
        parserOnly(stage("\"needs\":[\"b\"]"), ProblemCode.NEEDS_UNKNOWN),
        parserOnly(stage("\"needs\":[\"a\"]"), ProblemCode.NEEDS_CYCLE),
        both(stage("\"needs\":[\"A\"]"), ProblemCode.STAGE_ID_INVALID),
        both(stage("\"needs\":\"b\""), ProblemCode.FIELD_TYPE),
        both(
            file(
                "{\"id\":\"a\",\"command\":[\"x\"]}",
                "{\"id\":\"b\",\"command\":[\"x\"],\"needs\":[\"a\",\"a\"]}"),
            ProblemCode.NEEDS_DUPLICATE));
  }

  private static Stream<Bad> sandbox() {
    return Stream.of(
        both(stage("\"sandbox\":null"), ProblemCode.FIELD_TYPE),
        both(stage("\"sandbox\":{\"tier\":\"BYO\"}"), ProblemCode.TIER_UNKNOWN),
        both(stage("\"sandbox\":{\"tier\":\"\"}"), ProblemCode.TIER_UNKNOWN),
        both(stage("\"sandbox\":{\"tier\":null}"), ProblemCode.FIELD_TYPE),
        both(stage("\"sandbox\":{\"profile\":\"untrusted\"}"), ProblemCode.PROFILE_UNKNOWN),
        both(stage("\"sandbox\":{\"profile\":\"none\"}"), ProblemCode.PROFILE_NEEDS_TIER_ANY),
        both(
            stage("\"sandbox\":{\"profile\":\"none\",\"tier\":\"byo\"}"),
            ProblemCode.PROFILE_NEEDS_TIER_ANY),
        both(stage("\"sandbox\":{\"network\":\"host\"}"), ProblemCode.FIELD_UNKNOWN),
        both(stage("\"sandbox\":{\"limits\":{\"memory\":1}}"), ProblemCode.LIMIT_UNKNOWN),
        both(stage("\"sandbox\":{\"limits\":{\"pids\":513}}"), ProblemCode.LIMIT_LOOSENS),
        both(
            stage("\"sandbox\":{\"profile\":\"untrusted-code-read\",\"limits\":{\"pids\":257}}"),
            ProblemCode.LIMIT_LOOSENS),
        both(stage("\"sandbox\":{\"limits\":{\"pids\":7}}"), ProblemCode.LIMIT_TOO_SMALL),
        both(stage("\"sandbox\":{\"limits\":{\"pids\":-1}}"), ProblemCode.LIMIT_TOO_SMALL),
        both(stage("\"sandbox\":{\"limits\":{\"pids\":\"64\"}}"), ProblemCode.FIELD_TYPE),
        both(
            stage("\"sandbox\":{\"limits\":{\"pids\":99999999999999999999}}"),
            ProblemCode.FIELD_TYPE),
        both(
            stage("\"sandbox\":{\"limits\":{\"wall_clock_seconds\":60}}"),
            ProblemCode.LIMIT_IS_TIMEOUT),
        both(stage("\"sandbox\":{\"limits\":[]}"), ProblemCode.FIELD_TYPE));
  }

  private static Stream<Bad> values() {
    String tags =
        IntStream.range(0, 33).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
    String env =
        IntStream.range(0, 101)
            .mapToObj(i -> "\"E" + i + "\":\"\"")
            .collect(Collectors.joining(","));
    return Stream.of(
        both(stage("\"tags\":[\"pool:trusted\"]"), ProblemCode.TAG_RESERVED),
        both(stage("\"tags\":[\"tenant:other\"]"), ProblemCode.TAG_RESERVED),
        both(stage("\"tags\":[\"org\"]"), ProblemCode.TAG_RESERVED),
        both(stage("\"tags\":[\"GPU\"]"), ProblemCode.TAG_INVALID),
        both(stage("\"tags\":[\"a\",\"a\"]"), ProblemCode.TAG_DUPLICATE),
        both(stage("\"tags\":[" + tags + "]"), ProblemCode.TAGS_TOO_MANY),
        both(stage("\"tags\":\"gpu\""), ProblemCode.FIELD_TYPE),
        both(stage("\"env\":{\"1A\":\"\"}"), ProblemCode.ENV_NAME_INVALID),
        both(stage("\"env\":{\"A=B\":\"\"}"), ProblemCode.ENV_NAME_INVALID),
        both(stage("\"env\":{\"POND_OUT\":\"/\"}"), ProblemCode.ENV_NAME_RESERVED),
        both(stage("\"env\":{\"A\":1}"), ProblemCode.FIELD_TYPE),
        both(stage("\"env\":{\"A\":\"\\u0000\"}"), ProblemCode.ENV_VALUE_INVALID),
        both(stage("\"env\":{" + env + "}"), ProblemCode.ENV_TOO_MANY),
        both(stage("\"env\":[]"), ProblemCode.FIELD_TYPE),
        both(stage("\"timeout\":\"10\""), ProblemCode.TIMEOUT_INVALID),
        both(stage("\"timeout\":\"0m\""), ProblemCode.TIMEOUT_INVALID),
        both(stage("\"timeout\":\"25h\""), ProblemCode.TIMEOUT_INVALID),
        both(stage("\"timeout\":\"1441m\""), ProblemCode.TIMEOUT_INVALID),
        both(stage("\"timeout\":\"86401s\""), ProblemCode.TIMEOUT_INVALID),
        both(stage("\"timeout\":\"1h30m\""), ProblemCode.TIMEOUT_INVALID),
        both(stage("\"timeout\":600"), ProblemCode.FIELD_TYPE),
        both(stage("\"retries\":6"), ProblemCode.RETRIES_RANGE),
        both(stage("\"retries\":-1"), ProblemCode.RETRIES_RANGE),
        both(stage("\"retries\":1.5"), ProblemCode.FIELD_TYPE),
        parserOnly(stage("\"retries\":1.0"), ProblemCode.FIELD_TYPE),
        both(stage("\"retry\":1"), ProblemCode.FIELD_UNKNOWN));
  }

  private static Bad both(String file, ProblemCode... codes) {
    return new Bad(file, List.of(codes), true);
  }

  private static Bad parserOnly(String file, ProblemCode... codes) {
    return new Bad(file, List.of(codes), false);
  }
}
