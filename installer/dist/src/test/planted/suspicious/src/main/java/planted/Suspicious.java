package planted;

/** Compares references: error-prone says so, javac does not. */
public final class Suspicious {
  private Suspicious() {}

  static boolean same(Integer a, Integer b) {
    return a == b;
  }
}
