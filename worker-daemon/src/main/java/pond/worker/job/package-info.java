/** One job from its order to its signed result. */
@NullMarked
package pond.worker.job;

import org.jspecify.annotations.NullMarked;
