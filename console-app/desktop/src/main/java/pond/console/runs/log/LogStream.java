package pond.console.runs.log;

/** Where a line came from. */
public enum LogStream {
  OUT,
  ERR,
  /** Said by Pond itself. */
  NOTE;

  /** The stream of the wire's word; what is not known is shown as a note. */
  static LogStream of(String word) {
    return switch (word) {
      case "out" -> OUT;
      case "err" -> ERR;
      default -> NOTE;
    };
  }
}
