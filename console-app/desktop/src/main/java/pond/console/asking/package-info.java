/** Asking a person before something that cannot be undone. */
@NullMarked
package pond.console.asking;

import org.jspecify.annotations.NullMarked;
