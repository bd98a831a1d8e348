package pond.authority.store.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import pond.model.digest.Sha256;

/**
 * One step of the schema: its number, its SQL and the SHA-256 of that SQL (line ends as LF, so that
 * a check-out on Windows is the same step).
 */
record Migration(int version, String sql, Sha256 checksum) {
  private static final String FOLDER = "/db/sqlite/";
  private static final List<String> FILES =
      List.of("V1__first_schema.sql", "V2__people.sql", "V3__review.sql", "V4__desk.sql");

  /** The steps of this Pond, in order, numbered from 1 without a gap. */
  static List<Migration> all() {
    return IntStream.range(0, FILES.size()).mapToObj(i -> load(i + 1, FILES.get(i))).toList();
  }

  private static Migration load(int version, String name) {
    if (!name.startsWith("V" + version + "__")) {
      throw new IllegalStateException("Migration " + version + " is misnamed: " + name);
    }
    try (InputStream in = Migration.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("Migration " + name + " is missing from the program.");
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return of(version, sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Migration of(int version, String sql) {
    return new Migration(version, sql, Sha256.of(sql.getBytes(StandardCharsets.UTF_8)));
  }
}
