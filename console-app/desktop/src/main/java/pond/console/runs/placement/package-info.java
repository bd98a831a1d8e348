/** Why a stage runs where it runs, and why it waits. */
@NullMarked
package pond.console.runs.placement;

import org.jspecify.annotations.NullMarked;
