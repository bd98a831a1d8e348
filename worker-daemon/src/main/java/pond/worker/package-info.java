/** The worker daemon: runs the jobs of one Pond authority on this machine. */
@NullMarked
package pond.worker;

import org.jspecify.annotations.NullMarked;
