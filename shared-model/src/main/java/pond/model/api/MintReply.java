package pond.model.api;

import java.util.Objects;

/** A fresh enrollment code. The secret {@code code} is shown this once and stored nowhere. */
public record MintReply(String code, CodeView view, String rootDigest) {
  public MintReply {
    Objects.requireNonNull(code, "code is missing");
    Objects.requireNonNull(view, "view is missing");
    Objects.requireNonNull(rootDigest, "rootDigest is missing");
  }
}
