/** The runs: what was asked, what happened, and whether it can be believed. */
@NullMarked
package pond.console.runs;

import org.jspecify.annotations.NullMarked;
