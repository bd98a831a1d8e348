package pond.listener.http;

import java.util.regex.Pattern;
import pond.model.api.ApiProblem;
import pond.model.json.StrictJson;

/**
 * A refusal for a person and for a program.
 *
 * @param status the HTTP status, 400 to 599
 * @param code a stable reason code in UPPER_SNAKE
 * @param message what happened, one sentence, no secret in it
 * @param fix what to do next, one sentence
 */
public record ApiError(int status, String code, String message, String fix) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

  public ApiError {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("an error needs a status from 400 to 599: " + status);
    }
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("a reason code is UPPER_SNAKE: " + code);
    }
  }

  /** {@code {"code","message","fix"}} as UTF-8; the status travels in the status line only. */
  public byte[] toJson() {
    return StrictJson.write(new ApiProblem(code, message, fix));
  }
}
