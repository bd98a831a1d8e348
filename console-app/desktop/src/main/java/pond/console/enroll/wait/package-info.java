/** A person hands a code over and sees what becomes of it. */
@NullMarked
package pond.console.enroll.wait;

import org.jspecify.annotations.NullMarked;
