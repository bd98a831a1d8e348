/** Contract tests of the store. */
@NullMarked
package pond.authority.store;

import org.jspecify.annotations.NullMarked;
