/** A list page put together: filter, table, bulk acts and the states around them. */
@NullMarked
package pond.console.kit.list;

import org.jspecify.annotations.NullMarked;
