/** The operator API's bodies, shared by authority and its clients. */
@NullMarked
package pond.model.api;

import org.jspecify.annotations.NullMarked;
