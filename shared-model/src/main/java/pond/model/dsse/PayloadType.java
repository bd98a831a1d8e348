package pond.model.dsse;

/**
 * The kinds of signed payload. The type is part of what is signed (PAE), so bytes signed as one
 * kind never verify as another: a worker's result cannot pass for an order.
 */
public enum PayloadType {
  PIN("application/vnd.pond.pin.v1+json"),
  ORDER("application/vnd.pond.order.v1+json"),
  /** An in-toto Statement v1 whose predicate type is {@code urn:pond:result:v1}. */
  RESULT("application/vnd.in-toto+json"),
  DECISION("application/vnd.pond.decision.v1+json"),
  SNAPSHOT("application/vnd.pond.snapshot.v1+json"),
  ENROLLMENT("application/vnd.pond.enrollment.v1+json");

  private final String mediaType;

  PayloadType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type as it stands in the envelope. */
  public String mediaType() {
    return mediaType;
  }
}
