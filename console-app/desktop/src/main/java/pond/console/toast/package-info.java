/** Short words about what was done, and taking it back. */
@NullMarked
package pond.console.toast;

import org.jspecify.annotations.NullMarked;
