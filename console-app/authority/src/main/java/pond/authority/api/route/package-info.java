/**
 * How an operation of the operator API is described: address, who may use it, what it takes and
 * gives.
 */
@NullMarked
package pond.authority.api.route;

import org.jspecify.annotations.NullMarked;
