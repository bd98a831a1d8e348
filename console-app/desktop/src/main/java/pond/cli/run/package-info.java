/** pond run: submit, follow, inspect, export. */
@NullMarked
package pond.cli.run;

import org.jspecify.annotations.NullMarked;
