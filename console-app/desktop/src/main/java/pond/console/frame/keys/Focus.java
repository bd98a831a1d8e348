package pond.console.frame.keys;

/** What has the keyboard, as far as keys care. */
public enum Focus {
  /** Something on the page that takes no text. */
  PAGE,
  /** Something that Enter and Space belong to, such as a button. */
  CONTROL,
  /** A text field: letters are its own. */
  TEXT,
  /** A pane over the page: it has the keyboard until it closes. */
  LAYER
}
