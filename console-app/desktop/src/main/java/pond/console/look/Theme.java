package pond.console.look;

/** Which colours the person wants. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /**
   * Whether this choice comes out dark.
   *
   * @param systemDark whether the desktop asks for dark colours now
   */
  public boolean isDark(boolean systemDark) {
    return this == DARK || (this == SYSTEM && systemDark);
  }
}
