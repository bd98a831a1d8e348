package pond.orchestrator.enroll;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pond.model.code.CodeId;

/**
 * The relay half of an enrollment code: {@code Authorization: Pond-Code <code id>.<base64url relay
 * key>}. It opens the gate at the authority and nothing more; the half that binds keys never comes
 * here.
 */
record BearerCode(String codeId, byte[] relayKey) {
  private static final Pattern FORM =
      Pattern.compile("Pond-Code ([a-z0-9]{8})\\.([A-Za-z0-9_-]{43})");

  /** Empty when the text has another form. */
  static Optional<BearerCode> parse(String authorization) {
    Matcher form = FORM.matcher(authorization);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      String id = CodeId.parse(form.group(1)).toString();
      return Optional.of(new BearerCode(id, Base64.getUrlDecoder().decode(form.group(2))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "BearerCode[" + codeId + "]";
  }
}
