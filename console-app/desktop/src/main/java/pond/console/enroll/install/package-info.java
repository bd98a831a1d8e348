/** The commands that a partner runs. */
@NullMarked
package pond.console.enroll.install;

import org.jspecify.annotations.NullMarked;
