package pond.model.statement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a worker's keys came to be believed. */
public enum PinMethod {
  /**
   * An operator pasted the fingerprint, read over a channel they trust, before the worker enrolled.
   */
  @JsonProperty("fingerprint")
  FINGERPRINT,
  /** The holder of the enrollment code was believed; never enough for tier trusted. */
  @JsonProperty("first_sight")
  FIRST_SIGHT
}
