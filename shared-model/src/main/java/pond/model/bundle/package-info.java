/** Canonical bundles: one tree of files, one byte string, one digest (docs/spec/bundle.md). */
@NullMarked
package pond.model.bundle;

import org.jspecify.annotations.NullMarked;
