/** Small parts of the enrollment screens. */
@NullMarked
package pond.console.enroll.part;

import org.jspecify.annotations.NullMarked;
