/** Whether the look holds: contrast, colours only where they belong, icons and fonts that load. */
@NullMarked
package pond.console.look;

import org.jspecify.annotations.NullMarked;
