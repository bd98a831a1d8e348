package pond.model.runfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.SandboxProfile;

/** The schema for editors and the parser say the same, but for what a schema cannot say. */
class SchemaAgreementTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Schema SCHEMA = schema();

  static Stream<String> good() {
    return Examples.good();
  }

  static Stream<Examples.Bad> bad() {
    return Examples.bad().filter(Examples.Bad::schemaKnows);
  }

  static Stream<Examples.Bad> beyondSchema() {
    return Examples.bad().filter(bad -> !bad.schemaKnows());
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("good")
  void goodFile_bothAccept(String file) throws IOException {
    RunFileTest.parsed(file);
    assertEquals(List.of(), errors(file));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("bad")
  void badFile_bothRefuse(Examples.Bad bad) throws IOException {
    assertFalse(RunFileProblemsTest.problems(bad.file()).isEmpty());
    assertFalse(errors(bad.file()).isEmpty(), bad.file());
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("beyondSchema")
  void fileBeyondTheSchema_onlyTheParserRefuses(Examples.Bad bad) {
    // Keeps the list honest: a row the schema could refuse belongs to the other table.
    assertFalse(RunFileProblemsTest.problems(bad.file()).isEmpty());
    boolean jsonAtAll =
        bad.codes().stream()
            .noneMatch(
                code ->
                    List.of(
                            ProblemCode.RUN_NOT_JSON,
                            ProblemCode.RUN_NOT_UTF8,
                            ProblemCode.RUN_TOO_BIG)
                        .contains(code));
    if (jsonAtAll) {
      assertEquals(List.of(), errorsUnchecked(bad.file()));
    }
  }

  @ParameterizedTest
  @EnumSource(SandboxProfile.class)
  void limits_atTheProfilesBounds_schemaAndParserAgree(SandboxProfile profile) throws IOException {
    for (Limit limit : Limit.values()) {
      if (limit != Limit.WALL_CLOCK) {
        long most = JobLimits.defaults(profile).get(limit);
        assertBoth(profile, limit, most, true);
        assertBoth(profile, limit, most + 1, false);
        assertBoth(profile, limit, limit.least(), true);
        assertBoth(profile, limit, limit.least() - 1, false);
      }
    }
  }

  @Test
  void schema_itself_isValid() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertEquals(List.of(), meta.validate(SCHEMA.getSchemaNode()));
  }

  private static void assertBoth(SandboxProfile profile, Limit limit, long value, boolean good)
      throws IOException {
    String tier = profile.confines() ? "trusted" : "any";
    String file =
        Examples.stage(
            String.format(
                "\"sandbox\":{\"profile\":\"%s\",\"tier\":\"%s\",\"limits\":{\"%s\":%d}}",
                profile.wire(), tier, limit.wire(), value));
    boolean parsed =
        RunFile.parse(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            instanceof RunFileResult.Parsed;
    assertEquals(good, parsed, file);
    assertEquals(good, errors(file).isEmpty(), file);
  }

  private static List<Error> errors(String file) throws IOException {
    JsonNode node = MAPPER.readTree(file);
    return SCHEMA.validate(node);
  }

  private static List<Error> errorsUnchecked(String file) {
    try {
      return errors(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Schema schema() {
    InputStream in =
        Objects.requireNonNull(
            RunFile.class.getResourceAsStream("pond-run-file.schema.json"), "schema resource");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    assertTrue(schema.getSchemaNode().has("$defs"));
    return schema;
  }
}
