/** A person mints an enrollment code. */
@NullMarked
package pond.console.enroll.mint;

import org.jspecify.annotations.NullMarked;
