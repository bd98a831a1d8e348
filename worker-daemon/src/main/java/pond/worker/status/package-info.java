/** What a running worker tells the commands beside it. */
@NullMarked
package pond.worker.status;

import org.jspecify.annotations.NullMarked;
