package pond.authority.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import pond.model.digest.Sha256;

/** The content of one file of the evidence; its size must be known before it is written. */
record Part(long size, Sha256 sha, Source source) {
  /** Opens the content. */
  interface Source {
    InputStream open() throws IOException;
  }

  static Part of(byte[] bytes) {
    return new Part(bytes.length, Sha256.of(bytes), () -> new ByteArrayInputStream(bytes));
  }
}
