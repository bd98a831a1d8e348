/** Tests of the enrollment screens. */
@NullMarked
package pond.console.enroll.fingerprint;

import org.jspecify.annotations.NullMarked;
