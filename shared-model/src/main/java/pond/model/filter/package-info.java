/**
 * The filter language of all lists: read, checked against a list's keys, applied
 * (docs/spec/filter.md).
 */
@NullMarked
package pond.model.filter;

import org.jspecify.annotations.NullMarked;
