/** Tests of the pasted fingerprint. */
@NullMarked
package pond.model.fingerprint.paste;

import org.jspecify.annotations.NullMarked;
