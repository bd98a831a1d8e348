package pond.console.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import pond.io.file.PrivateFiles;

/**
 * Where the socket is. Systems take only short addresses, so that of a deep folder is in a private
 * folder below the one for temporary files instead.
 */
final class SocketPlace {
  private static final int LONGEST = 100;
  private static final String NAME = "console.sock";

  private SocketPlace() {}

  static Path in(Path folder) throws IOException {
    Path usual = folder.resolve(NAME);
    byte[] written = usual.toString().getBytes(StandardCharsets.UTF_8);
    if (written.length <= LONGEST) {
      return usual;
    }
    CRC32 sum = new CRC32();
    sum.update(written);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    // Refused when somebody else made a folder of this name before.
    Path own =
        PrivateFiles.createFolder(temporary.resolve("pond-" + System.getProperty("user.name")));
    return own.resolve(Long.toHexString(sum.getValue()) + ".sock");
  }
}
