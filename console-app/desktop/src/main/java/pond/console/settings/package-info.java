/** What can be set, and where each value comes from. */
@NullMarked
package pond.console.settings;

import org.jspecify.annotations.NullMarked;
