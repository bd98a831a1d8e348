/** The table of a list page: rows by id that never move under the cursor. */
@NullMarked
package pond.console.kit.table;

import org.jspecify.annotations.NullMarked;
