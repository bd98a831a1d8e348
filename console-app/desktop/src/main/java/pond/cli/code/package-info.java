/** pond mint and pond codes. */
@NullMarked
package pond.cli.code;

import org.jspecify.annotations.NullMarked;
