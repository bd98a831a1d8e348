/** Where one is in the console, as a link. */
@NullMarked
package pond.console.route;

import org.jspecify.annotations.NullMarked;
