package pond.checks;

/** One rule that fails the build, and why it exists. */
public enum Rule {
  MODEL_IS_PURE(
      "what all sides agree on must give the same answer everywhere, so files, sockets, clocks and randomness come in as parameters"),
  LAYERS(
      "a compromised orchestrator must not even be able to link against the authority, nor a worker against the console"),
  NO_MOCKITO("our doubles are real loopback servers and small hand-made classes"),
  NO_PROVIDER_REGISTRATION(
      "a registered provider changes who does the JDK's cryptography for the whole process"),
  ONE_LOGGER(
      "everything logs through slf4j, so that one place decides what is written and what is left out"),
  PRINT_ONLY_IN_CLI("only the command lines speak to a terminal"),
  NO_DISABLED_TEST(
      "a test fails or is removed; one that is switched off looks like a test and is none"),
  TEST_IS_RUN("Surefire picks tests by class name and passes over the others without a word"),
  CATCH_AT_BOUNDARY(
      "catching everything hides what broke; only a class or method marked @Boundary with a reason may"),
  FILE_SIZE("a main source file has at most " + Limits.FILE_LINES + " lines"),
  METHOD_SIZE("a method body has at most " + Limits.METHOD_LINES + " lines"),
  CONSTRUCTOR_SIZE(
      "a constructor takes at most "
          + Limits.CONSTRUCTOR_PARAMETERS
          + " parameters; a record may take more"),
  PACKAGE_SIZE("a package has at most " + Limits.PACKAGE_FILES + " files beside its package-info"),
  NO_LEFTOVERS("an open point is an issue, not a comment"),
  MODEL_IS_DOCUMENTED(
      "a public type of the shared model says what it means and which property it has"),
  PACKAGE_IS_NULL_MARKED(
      "every package says what it is for and that its types are not null by default");

  private final String because;

  Rule(String because) {
    this.because = because;
  }

  /** The reason, shown with each violation. */
  public String because() {
    return because;
  }
}
