/** Results on their way: kept on disk until the authority has them. */
@NullMarked
package pond.worker.deliver;

import org.jspecify.annotations.NullMarked;
