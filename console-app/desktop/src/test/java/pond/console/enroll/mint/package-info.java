/** Tests of the enrollment screens. */
@NullMarked
package pond.console.enroll.mint;

import org.jspecify.annotations.NullMarked;
