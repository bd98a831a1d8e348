package pond.checks;

/**
 * The hard stops. Typical code stays far below them: 60 lines a file, 16 a method, 4 parameters, 12
 * files.
 */
final class Limits {
  static final int FILE_LINES = 400;
  static final int METHOD_LINES = 50;
  static final int CONSTRUCTOR_PARAMETERS = 8;
  static final int PACKAGE_FILES = 20;

  private Limits() {}
}
