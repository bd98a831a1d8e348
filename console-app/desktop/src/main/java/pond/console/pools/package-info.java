/** What can run where, and why not. */
@NullMarked
package pond.console.pools;

import org.jspecify.annotations.NullMarked;
