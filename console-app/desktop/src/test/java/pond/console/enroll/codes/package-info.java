/** Tests of the enrollment screens. */
@NullMarked
package pond.console.enroll.codes;

import org.jspecify.annotations.NullMarked;
