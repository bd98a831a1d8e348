/** One running job: its log, its end and its outcome. */
@NullMarked
package pond.worker.sandbox.run;

import org.jspecify.annotations.NullMarked;
