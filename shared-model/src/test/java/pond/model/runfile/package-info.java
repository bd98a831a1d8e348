/** Tests of the run file and its schema. */
@NullMarked
package pond.model.runfile;

import org.jspecify.annotations.NullMarked;
