/** The launch line: what is started, with which mounts, files and limits. */
@NullMarked
package pond.worker.sandbox.launch;

import org.jspecify.annotations.NullMarked;
