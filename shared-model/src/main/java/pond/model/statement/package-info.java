/** The signed messages: pin record, order, result, decision, trust snapshot. */
@NullMarked
package pond.model.statement;

import org.jspecify.annotations.NullMarked;
