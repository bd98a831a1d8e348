/** Parts of a job on their own. */
@NullMarked
package pond.worker.job;

import org.jspecify.annotations.NullMarked;
