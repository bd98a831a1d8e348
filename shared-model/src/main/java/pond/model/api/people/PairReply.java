package pond.model.api.people;

import java.util.Objects;

/**
 * The key is known from now on.
 *
 * @param person whom it belongs to
 * @param rootDigest the authority's root digest, {@code pondoc1...}; the client compares it with
 *     the one it saw in TLS
 */
public record PairReply(PersonView person, String rootDigest) {
  public PairReply {
    Objects.requireNonNull(person, "person is missing");
    Objects.requireNonNull(rootDigest, "rootDigest is missing");
  }
}
