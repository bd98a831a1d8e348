/** Tests of the enrollment screens. */
@NullMarked
package pond.console.enroll.install;

import org.jspecify.annotations.NullMarked;
