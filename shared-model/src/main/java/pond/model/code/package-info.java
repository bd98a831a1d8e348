/** The enrollment code: one secret line that pins worker and authority to each other. */
@NullMarked
package pond.model.code;

import org.jspecify.annotations.NullMarked;
