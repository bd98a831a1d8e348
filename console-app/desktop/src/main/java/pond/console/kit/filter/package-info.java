/** The text filter above a list, with chips, completion and saved views. */
@NullMarked
package pond.console.kit.filter;

import org.jspecify.annotations.NullMarked;
