package pond.authority.people;

import java.util.Objects;
import java.util.regex.Pattern;
import pond.model.digest.Sha256;

/**
 * A person who may use the operator API, known by the SHA-256 of the TLS key alone. The name is
 * what the audit log says, so no two people in force share one.
 */
public record Person(Sha256 tlsSpki, String name, Role role) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}");

  public Person {
    Objects.requireNonNull(tlsSpki);
    Objects.requireNonNull(role);
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a person's name has 1 to 64 letters, digits, spaces or . _ @ -");
    }
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
