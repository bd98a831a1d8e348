/** Reads a pasted worker fingerprint and words every near miss. */
@NullMarked
package pond.model.fingerprint.paste;

import org.jspecify.annotations.NullMarked;
