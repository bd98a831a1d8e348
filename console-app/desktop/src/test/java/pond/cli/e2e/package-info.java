/** The whole of Pond as people use it: real processes, real keys, real sandboxes. */
@NullMarked
package pond.cli.e2e;

import org.jspecify.annotations.NullMarked;
