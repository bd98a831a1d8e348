/** Tests of the enrollment screens. */
@NullMarked
package pond.console.enroll.bench;

import org.jspecify.annotations.NullMarked;
