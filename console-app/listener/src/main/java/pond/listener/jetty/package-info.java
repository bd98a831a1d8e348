/** The only place that knows the HTTP server library. */
@NullMarked
package pond.listener.jetty;

import org.jspecify.annotations.NullMarked;
