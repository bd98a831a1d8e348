/** A person says what the new worker may see. */
@NullMarked
package pond.console.enroll.grants;

import org.jspecify.annotations.NullMarked;
