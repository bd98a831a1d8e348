package pond.model.runfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import pond.model.located.Located;
import pond.model.located.Place;
import pond.model.text.DidYouMean;

/**
 * One value of the file with its path, and the list that problems go to. A wrong type is told once,
 * here, and gives an empty answer.
 */
record Cursor(Located value, String path, List<Problem> problems) {
  private static final int LONGEST_QUOTE = 60;

  void problem(ProblemCode code, String sentence, String fix) {
    problemAt(value.place(), path, code, sentence, fix);
  }

  void problemAt(Place place, String where, ProblemCode code, String sentence, String fix) {
    problems.add(new Problem(place.line(), place.column(), where, code, sentence, fix));
  }

  Optional<Cursor> field(String name) {
    return value instanceof Located.Obj object
        ? object.field(name).map(field -> new Cursor(field.value(), below(name), problems))
        : Optional.empty();
  }

  /** The field, or a problem when there is none. */
  Optional<Cursor> required(String name, String fix) {
    Optional<Cursor> found = field(name);
    if (found.isEmpty()) {
      problem(ProblemCode.FIELD_MISSING, "The field \"" + name + "\" is missing.", fix);
    }
    return found;
  }

  /** True for an object; tells every field that is not known. */
  boolean isObjectWith(Set<String> known, ProblemCode unknown, String fix) {
    if (!(value instanceof Located.Obj object)) {
      wrongType("an object in { }", fix);
      return false;
    }
    for (Located.Field field : object.fields()) {
      if (!known.contains(field.name())) {
        problemAt(
            field.place(),
            below(field.name()),
            unknown,
            quoted(field.name()) + " is not known here.",
            DidYouMean.hint(field.name(), new TreeSet<>(known)));
      }
    }
    return true;
  }

  Optional<List<Cursor>> list(String fix) {
    if (value instanceof Located.Arr array) {
      return Optional.of(
          IntStream.range(0, array.items().size())
              .mapToObj(i -> new Cursor(array.items().get(i), path + "[" + i + "]", problems))
              .toList());
    }
    wrongType("a list in [ ]", fix);
    return Optional.empty();
  }

  Optional<String> text(String fix) {
    if (value instanceof Located.Text text) {
      return Optional.of(text.value());
    }
    wrongType("a text in quotes", fix);
    return Optional.empty();
  }

  Optional<Long> whole(String fix) {
    if (value instanceof Located.Whole whole) {
      return Optional.of(whole.value());
    }
    wrongType("a whole number", fix);
    return Optional.empty();
  }

  /** {@code text} in quotes, short and without control characters. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .limit(LONGEST_QUOTE)
        .forEach(c -> out.appendCodePoint(isShown(c) ? c : 0xfffd));
    boolean cut = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
    return out.append(cut ? "…\"" : "\"").toString();
  }

  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
  }

  private void wrongType(String wanted, String fix) {
    problem(ProblemCode.FIELD_TYPE, "Here stands " + value.what() + ", not " + wanted + ".", fix);
  }

  private String below(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
