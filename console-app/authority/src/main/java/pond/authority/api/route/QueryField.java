package pond.authority.api.route;

/**
 * A field of the query part of an address.
 *
 * @param type its JSON schema type: string, integer or boolean
 */
public record QueryField(String name, String type, String meaning) {}
