package pond.console.frame.keys;

/** What the keys typed so far mean. */
public sealed interface Meaning {
  /** A command of the frame. */
  record Frame(String command) implements Meaning {}

  /** A command of the page that is shown. */
  record OfPage(String command) implements Meaning {}

  /** The beginning of something longer. */
  record Unfinished() implements Meaning {}

  /** Nothing; whoever has the focus may use the key. */
  record Nothing() implements Meaning {}
}
