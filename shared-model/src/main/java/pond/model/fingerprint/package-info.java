/** The public texts that name keys: worker fingerprint and authority root digest. */
@NullMarked
package pond.model.fingerprint;

import org.jspecify.annotations.NullMarked;
