/** How results are shown: tables for people, JSON for programs, hostile text made inert. */
@NullMarked
package pond.cli.show;

import org.jspecify.annotations.NullMarked;
