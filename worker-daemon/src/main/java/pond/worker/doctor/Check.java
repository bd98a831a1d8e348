package pond.worker.doctor;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing doctor looked at.
 *
 * @param id stable, for scripts
 * @param fix what to do; empty when nothing is to be done
 */
public record Check(String id, Word word, String finding, String fix) {
  /** How it is. */
  public enum Word {
    @JsonProperty("ok")
    OK("ok  "),
    @JsonProperty("warn")
    WARN("warn"),
    @JsonProperty("fail")
    FAIL("FAIL");

    private final String shown;

    Word(String shown) {
      this.shown = shown;
    }

    /** Four characters, for a column. */
    public String shown() {
      return shown;
    }
  }

  public static Check ok(String id, String finding) {
    return new Check(id, Word.OK, finding, "");
  }

  public static Check warn(String id, String finding, String fix) {
    return new Check(id, Word.WARN, finding, fix);
  }

  public static Check fail(String id, String finding, String fix) {
    return new Check(id, Word.FAIL, finding, fix);
  }
}
