/** Waiting and hostile answers. */
@NullMarked
package pond.worker.link;

import org.jspecify.annotations.NullMarked;
