/** Tests of fingerprint and root digest. */
@NullMarked
package pond.model.fingerprint;

import org.jspecify.annotations.NullMarked;
