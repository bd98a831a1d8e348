package pond.model.filter;

/**
 * A term and where it stood.
 *
 * @param from its first character
 * @param value the first character of its value
 * @param to the character after it
 */
record Token(FilterTerm term, int from, int value, int to) {}
