/** pond people, pond pair and pond me. */
@NullMarked
package pond.cli.people;

import org.jspecify.annotations.NullMarked;
