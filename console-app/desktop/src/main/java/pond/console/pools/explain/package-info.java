/** Explain placement: which worker may take a job, and by which rule not. */
@NullMarked
package pond.console.pools.explain;

import org.jspecify.annotations.NullMarked;
