/** Texts that are shown with care: copied, masked, shortened, dated, or foreign. */
@NullMarked
package pond.console.kit.text;

import org.jspecify.annotations.NullMarked;
