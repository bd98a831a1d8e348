/** A person looks at enrollment codes and takes some back. */
@NullMarked
package pond.console.enroll.codes;

import org.jspecify.annotations.NullMarked;
