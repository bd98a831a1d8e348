/** Digests as values: thirty-two bytes that cannot be mistaken for anything else. */
@NullMarked
package pond.model.digest;

import org.jspecify.annotations.NullMarked;
