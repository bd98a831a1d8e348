package pond.model.api.people;

import java.util.Objects;

/** A pairing code, sent by the key that wants to be known. Secret: never log it. */
public record PairRequest(String code) {
  public PairRequest {
    Objects.requireNonNull(code, "code is missing");
  }

  /** Never shows the code. */
  @Override
  public String toString() {
    return "PairRequest[code hidden]";
  }
}
