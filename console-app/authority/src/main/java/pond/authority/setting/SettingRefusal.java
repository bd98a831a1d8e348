package pond.authority.setting;

/** Why a setting was not changed. Names are stable reason codes. */
public enum SettingRefusal {
  SETTING_LOCKED(
      409,
      "The admin file sets this, so it cannot be changed here.",
      "Change pond.json in the authority's home and start it again."),
  SETTING_INVALID(422, "The setting cannot have this value.", "Choose one of the named values."),
  SETTING_REASON_LONG(422, "A reason has at most 500 characters.", "Shorten it.");

  private final int status;
  private final String sentence;
  private final String fix;

  SettingRefusal(int status, String sentence, String fix) {
    this.status = status;
    this.sentence = sentence;
    this.fix = fix;
  }

  /** The status it is answered with. */
  public int status() {
    return status;
  }

  /** What is wrong. */
  public String sentence() {
    return sentence;
  }

  /** What to do next. */
  public String fix() {
    return fix;
  }
}
