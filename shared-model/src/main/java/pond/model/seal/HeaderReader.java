package pond.model.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pond.model.seal.SealingException.Reason;

/**
 * Reads a header byte by byte and never one byte of what follows it: docs/spec/sealing.md section
 * 3.1.
 */
final class HeaderReader {
  private final InputStream in;
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
  private final List<Stanza> stanzas = new ArrayList<>();

  HeaderReader(InputStream in) {
    this.in = in;
  }

  AgeHeader read() throws IOException {
    require(line().equals(AgeHeader.VERSION_LINE), "not an age v1 file");
    String line = line();
    while (line.startsWith(AgeHeader.STANZA_MARK + " ")) {
      stanzas.add(stanza(line));
      line = line();
    }
    require(line.startsWith(AgeHeader.MAC_MARK + " "), "neither a stanza nor the MAC line");
    byte[] mac = CanonicalBase64.decode(line.substring(4), AgeHeader.MAC_BYTES);
    // The MAC covers the bytes as they were read up to "---", never a re-encoding of them.
    byte[] covered = Arrays.copyOf(raw.toByteArray(), raw.size() - line.length() + 2);
    return AgeHeader.read(stanzas, covered, mac);
  }

  private Stanza stanza(String first) throws IOException {
    List<String> arguments = List.of(first.substring(3).split(" ", -1));
    require(arguments.stream().allMatch(Stanza::isArgument), "stanza arguments");
    StringBuilder body = new StringBuilder();
    String line = line();
    while (line.length() == AgeHeader.COLUMNS) {
      body.append(line);
      line = line();
    }
    require(line.length() < AgeHeader.COLUMNS, "stanza line too long");
    return new Stanza(arguments, CanonicalBase64.decode(body.append(line).toString()));
  }

  /** One line without its line feed. */
  private String line() throws IOException {
    int start = raw.size();
    while (true) {
      int next = in.read();
      require(next >= 0, "ends within the header");
      SealingException.refuseIf(
          raw.size() >= AgeHeader.MAX_BYTES, Reason.TOO_LARGE, "header over 65536 bytes");
      raw.write(next);
      if (next == '\n') {
        byte[] all = raw.toByteArray();
        return new String(all, start, all.length - start - 1, StandardCharsets.ISO_8859_1);
      }
    }
  }

  private static void require(boolean right, String detail) throws SealingException {
    SealingException.refuseIf(!right, Reason.HEADER, detail);
  }
}
