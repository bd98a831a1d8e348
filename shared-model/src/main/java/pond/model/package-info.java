/**
 * What all sides of Pond agree on. Pure: no files, no network, no clock, no database, no screen.
 */
@NullMarked
package pond.model;

import org.jspecify.annotations.NullMarked;
