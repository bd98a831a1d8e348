package pond.model.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/**
 * An in-toto Statement v1 about one job's output bundle, with the predicate {@link
 * ResultPredicate}.
 */
public record ResultStatement(
    @JsonProperty("_type") String type,
    @JsonProperty("subject") List<Subject> subject,
    @JsonProperty("predicateType") String predicateType,
    @JsonProperty("predicate") ResultPredicate predicate) {
  /** The statement type of in-toto. */
  public static final String STATEMENT_V1 = "https://in-toto.io/Statement/v1";

  /** Our own predicate. */
  public static final String PREDICATE_V1 = "urn:pond:result:v1";

  /** The name of the one subject. */
  public static final String OUTPUT = "output.tar";

  public ResultStatement {
    subject = List.copyOf(Objects.requireNonNull(subject, "subject is missing"));
    Objects.requireNonNull(predicate, "predicate is missing");
    if (!STATEMENT_V1.equals(type) || !PREDICATE_V1.equals(predicateType)) {
      throw new IllegalArgumentException("not a Pond result statement");
    }
    if (!subject.equals(List.of(Subject.output(predicate)))) {
      throw new IllegalArgumentException("the subject must be the output bundle alone");
    }
  }

  /** A named artefact with its digests. */
  public record Subject(String name, Map<String, String> digest) {
    public Subject {
      Objects.requireNonNull(name, "name is missing");
      digest = Map.copyOf(Objects.requireNonNull(digest, "digest is missing"));
    }

    static Subject output(ResultPredicate predicate) {
      return new Subject(OUTPUT, Map.of("sha256", predicate.outputSha().toString()));
    }
  }

  /** The statement of {@code predicate}. */
  public static ResultStatement of(ResultPredicate predicate) {
    return new ResultStatement(
        STATEMENT_V1, List.of(Subject.output(predicate)), PREDICATE_V1, predicate);
  }

  /** Reads a verified payload. */
  public static ResultStatement decode(byte[] payload) throws JsonRefusedException {
    return StrictJson.read(payload, ResultStatement.class);
  }
}
