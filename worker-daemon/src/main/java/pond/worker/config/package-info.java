/** The owner's settings and where each came from. */
@NullMarked
package pond.worker.config;

import org.jspecify.annotations.NullMarked;
