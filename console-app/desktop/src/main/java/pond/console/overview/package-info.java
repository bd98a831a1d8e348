/** What needs a person, and whether work flows. */
@NullMarked
package pond.console.overview;

import org.jspecify.annotations.NullMarked;
