package pond.model.port;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Keeps the blobs of tenants apart. The authority derives it from the tenant by a keyed hash, so
 * whoever holds the blobs does not learn whose they are. Safe as a folder name.
 */
public record BlobScope(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public BlobScope {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a blob scope");
    }
  }

  /** Parses or refuses. */
  @JsonCreator
  public static BlobScope parse(String text) {
    return new BlobScope(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
