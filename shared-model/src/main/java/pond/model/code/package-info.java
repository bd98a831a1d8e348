/** The two codes that are handed over as one secret line: for a machine, and for a person. */
@NullMarked
package pond.model.code;

import org.jspecify.annotations.NullMarked;
