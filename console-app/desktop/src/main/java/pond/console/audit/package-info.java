/** Who did what, and whether the record is whole. */
@NullMarked
package pond.console.audit;

import org.jspecify.annotations.NullMarked;
