/** Ports: what the pure code asks of the outside, in streams and values. */
@NullMarked
package pond.model.port;

import org.jspecify.annotations.NullMarked;
