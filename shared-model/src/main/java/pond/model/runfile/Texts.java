package pond.model.runfile;

/** The rule for every text that is handed to a program: no NUL, not too long. */
final class Texts {
  static final int LONGEST = 32_768;

  private Texts() {}

  static boolean isPlain(Cursor at, String text, ProblemCode code, String fix) {
    if (text.indexOf('\0') >= 0) {
      at.problem(code, "This text contains a NUL character, which ends it for programs.", fix);
      return false;
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      at.problem(code, length + " characters are too many: at most " + LONGEST + ".", fix);
      return false;
    }
    return true;
  }
}
