/** What a page is and what it is given. */
@NullMarked
package pond.console.page;

import org.jspecify.annotations.NullMarked;
