/** The operator's command line. */
@NullMarked
package pond.cli;

import org.jspecify.annotations.NullMarked;
