/** What a client of the operator API keeps on its own disk. */
@NullMarked
package pond.model.client;

import org.jspecify.annotations.NullMarked;
