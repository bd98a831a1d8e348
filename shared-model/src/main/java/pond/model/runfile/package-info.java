/** The run file: what a person writes to ask for a run (docs/spec/run-file.md). */
@NullMarked
package pond.model.runfile;

import org.jspecify.annotations.NullMarked;
