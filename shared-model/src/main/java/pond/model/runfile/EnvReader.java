package pond.model.runfile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import pond.model.located.Located;

/** Reads the variables of a stage. */
final class EnvReader {
  private static final int MOST = 100;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
  private static final String RESERVED = "POND_";

  private EnvReader() {}

  static Map<String, String> read(Cursor at) {
    Map<String, String> env = new LinkedHashMap<>();
    if (!(at.value() instanceof Located.Obj object)) {
      at.problem(
          ProblemCode.FIELD_TYPE,
          "Here stands " + at.value().what() + ", not an object in { }.",
          "Write \"env\": { \"NAME\": \"value\" }.");
      return env;
    }
    if (object.fields().size() > MOST) {
      at.problem(
          ProblemCode.ENV_TOO_MANY,
          object.fields().size() + " variables are too many.",
          "Use at most " + MOST + "; put the rest into a file of the bundle.");
      return env;
    }
    for (Located.Field field : object.fields()) {
      checkName(at, field);
      at.field(field.name())
          .flatMap(value -> value(value))
          .ifPresent(text -> env.put(field.name(), text));
    }
    return env;
  }

  private static void checkName(Cursor env, Located.Field field) {
    String path = env.path() + "." + field.name();
    if (!NAME.matcher(field.name()).matches()) {
      env.problemAt(
          field.place(),
          path,
          ProblemCode.ENV_NAME_INVALID,
          Cursor.quoted(field.name()) + " is not a variable name.",
          "Use letters A-Z, digits and _, not a digit first, at most 128 characters.");
    } else if (field.name().startsWith(RESERVED)) {
      env.problemAt(
          field.place(),
          path,
          ProblemCode.ENV_NAME_RESERVED,
          "Names that start with POND_ are set by Pond itself.",
          "Use another name.");
    }
  }

  private static Optional<String> value(Cursor at) {
    return at.text("Write the value in quotes.")
        .filter(
            text ->
                Texts.isPlain(
                    at, text, ProblemCode.ENV_VALUE_INVALID, "Put it into a file of the bundle."));
  }
}
