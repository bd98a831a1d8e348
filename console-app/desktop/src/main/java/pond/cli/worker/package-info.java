/** pond workers and pond pools. */
@NullMarked
package pond.cli.worker;

import org.jspecify.annotations.NullMarked;
