/** Submits a run: reads the run file, packs the project's folder, uploads it, asks for the run. */
@NullMarked
package pond.client.submit;

import org.jspecify.annotations.NullMarked;
