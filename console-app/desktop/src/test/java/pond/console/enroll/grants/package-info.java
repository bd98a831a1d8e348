/** Tests of the enrollment screens. */
@NullMarked
package pond.console.enroll.grants;

import org.jspecify.annotations.NullMarked;
