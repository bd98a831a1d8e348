/** A worker is given a job: claimed, ordered, sealed, renewed, taken back. */
@NullMarked
package pond.authority.lease;

import org.jspecify.annotations.NullMarked;
