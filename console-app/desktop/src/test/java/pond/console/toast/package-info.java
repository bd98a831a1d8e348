/** Checks of the toasts of the console. */
@NullMarked
package pond.console.toast;

import org.jspecify.annotations.NullMarked;
