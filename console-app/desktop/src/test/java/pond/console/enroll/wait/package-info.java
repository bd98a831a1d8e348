/** Tests of the enrollment screens. */
@NullMarked
package pond.console.enroll.wait;

import org.jspecify.annotations.NullMarked;
