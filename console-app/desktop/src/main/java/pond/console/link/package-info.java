/** One console for each person and authority, and links that reach the one that runs. */
@NullMarked
package pond.console.link;

import org.jspecify.annotations.NullMarked;
