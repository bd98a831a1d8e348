/** Settings and their precedence. */
@NullMarked
package pond.worker.config;

import org.jspecify.annotations.NullMarked;
