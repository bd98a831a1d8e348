/** How the console looks and what it says, on this machine alone. */
@NullMarked
package pond.console.settings.general;

import org.jspecify.annotations.NullMarked;
