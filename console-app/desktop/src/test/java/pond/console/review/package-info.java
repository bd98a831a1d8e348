/** Reviews for the tests of their page. */
@NullMarked
package pond.console.review;

import org.jspecify.annotations.NullMarked;
