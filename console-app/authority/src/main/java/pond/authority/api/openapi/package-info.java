/** The OpenAPI document, made from the operations and the records themselves. */
@NullMarked
package pond.authority.api.openapi;

import org.jspecify.annotations.NullMarked;
