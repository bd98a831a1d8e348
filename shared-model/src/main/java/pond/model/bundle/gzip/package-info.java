/** Bundles on the wire: plain gzip with caps (docs/spec/bundle.md, Transport). */
@NullMarked
package pond.model.bundle.gzip;

import org.jspecify.annotations.NullMarked;
