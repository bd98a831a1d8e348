package pond.model.seal.vector;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** One file of the CCTV age test kit: a textual header, an empty line, an age file. */
record AgeVector(String name, Map<String, List<String>> keys, byte[] file) {
  static AgeVector read(Path path) throws IOException {
    byte[] all = Files.readAllBytes(path);
    Map<String, List<String>> keys = new HashMap<>();
    int at = 0;
    while (all[at] != '\n') {
      int end = at;
      while (all[end] != '\n') {
        end++;
      }
      String line = new String(all, at, end - at, StandardCharsets.UTF_8);
      int colon = line.indexOf(": ");
      keys.putIfAbsent(line.substring(0, colon), new ArrayList<>());
      keys.get(line.substring(0, colon)).add(line.substring(colon + 2));
      at = end + 1;
    }
    ByteArrayInputStream body = new ByteArrayInputStream(all, at + 1, all.length - at - 1);
    boolean zlib = keys.containsKey("compressed");
    return new AgeVector(
        path.getFileName().toString(),
        keys,
        zlib ? inflate(new InflaterInputStream(body)) : body.readAllBytes());
  }

  boolean armored() {
    return keys.containsKey("armored");
  }

  String expect() {
    return keys.get("expect").getFirst();
  }

  List<String> all(String key) {
    return keys.getOrDefault(key, List.of());
  }

  private static byte[] inflate(InflaterInputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    in.transferTo(out);
    return out.toByteArray();
  }
}
