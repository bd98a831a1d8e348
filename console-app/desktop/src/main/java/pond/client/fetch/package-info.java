/** Fetches bundles from the authority into folders of a person. */
@NullMarked
package pond.client.fetch;

import org.jspecify.annotations.NullMarked;
