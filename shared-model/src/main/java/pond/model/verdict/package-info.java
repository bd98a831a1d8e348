/** Can a result be believed: the verification ladder and its reasoned verdict. */
@NullMarked
package pond.model.verdict;

import org.jspecify.annotations.NullMarked;
