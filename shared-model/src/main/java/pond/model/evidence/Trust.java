package pond.model.evidence;

import java.util.Set;
import pond.model.fingerprint.Fingerprint;
import pond.model.key.SigningPublicKey;

/** What the folder's own root says at the time of the export. */
record Trust(SigningPublicKey root, Set<Fingerprint> revoked) {
  Trust {
    revoked = Set.copyOf(revoked);
  }
}
