/** Tests of the client. */
@NullMarked
package pond.client;

import org.jspecify.annotations.NullMarked;
