/** Talks to the operator API. */
@NullMarked
package pond.cli.client;

import org.jspecify.annotations.NullMarked;
