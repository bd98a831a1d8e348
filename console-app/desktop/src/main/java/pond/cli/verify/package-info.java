/** pond verify: checks an evidence folder without any server. */
@NullMarked
package pond.cli.verify;

import org.jspecify.annotations.NullMarked;
