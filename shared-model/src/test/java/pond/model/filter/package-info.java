/** Tests of the filter language. */
@NullMarked
package pond.model.filter;

import org.jspecify.annotations.NullMarked;
