/**
 * A small HTTPS server: TLS 1.3 with the client certificate handed to handlers, virtual threads,
 * bounded everything.
 */
@NullMarked
package pond.listener;

import org.jspecify.annotations.NullMarked;
