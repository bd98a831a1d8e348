/** Talks to the operator API. */
@NullMarked
package pond.client;

import org.jspecify.annotations.NullMarked;
