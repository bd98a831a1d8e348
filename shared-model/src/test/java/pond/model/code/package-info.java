/** Tests of the enrollment code. */
@NullMarked
package pond.model.code;

import org.jspecify.annotations.NullMarked;
