/**
 * The bytes and hashes of the audit log, for whoever checks it: the authority or an offline reader.
 */
@NullMarked
package pond.model.audit;

import org.jspecify.annotations.NullMarked;
