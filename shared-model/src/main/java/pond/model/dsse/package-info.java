/** DSSE v1 envelopes: the one signed form of every Pond message. */
@NullMarked
package pond.model.dsse;

import org.jspecify.annotations.NullMarked;
