/** pond console: starts the graphical console. */
@NullMarked
package pond.cli.console;

import org.jspecify.annotations.NullMarked;
