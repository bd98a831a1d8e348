/** What a page shows while it has nothing, waits, is behind, or failed. */
@NullMarked
package pond.console.kit.state;

import org.jspecify.annotations.NullMarked;
