/** The connection to the authority, live. */
@NullMarked
package pond.console.desk;

import org.jspecify.annotations.NullMarked;
