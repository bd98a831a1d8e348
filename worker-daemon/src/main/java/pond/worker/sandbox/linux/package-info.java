/** The sandbox of Linux workers: bubblewrap, tested before it is trusted. */
@NullMarked
package pond.worker.sandbox.linux;

import org.jspecify.annotations.NullMarked;
