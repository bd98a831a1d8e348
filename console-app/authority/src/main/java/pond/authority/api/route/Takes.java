package pond.authority.api.route;

import org.jspecify.annotations.Nullable;

/**
 * What a request carries in its body.
 *
 * @param json the record it holds, or null when the body is no JSON
 * @param maxBytes 0 when no body is taken
 */
public record Takes(@Nullable Class<?> json, long maxBytes) {
  /** No body. */
  static final Takes NOTHING = new Takes(null, 0);

  /** True for an uncompressed tar. */
  public boolean isTar() {
    return json == null && maxBytes > 0;
  }
}
