/** pond audit: export and verify the audit log. */
@NullMarked
package pond.cli.audit;

import org.jspecify.annotations.NullMarked;
