/** Tests of the enrollment screens. */
@NullMarked
package pond.console.enroll;

import org.jspecify.annotations.NullMarked;
