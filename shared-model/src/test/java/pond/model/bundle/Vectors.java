package pond.model.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import pond.model.digest.Sha256;

/** The golden file: {@code name, verdict, sha256 of the tar, Base64 of its gzip}, tab-separated. */
record Vectors(String name, String verdict, byte[] tar) {
  static List<Vectors> golden() {
    try (InputStream in = Vectors.class.getResourceAsStream("/bundle/vectors.tsv")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Vectors::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints the golden file from {@link Attacks}. */
  public static void main(String[] args) {
    System.out.println("# name\tverdict\tsha256 of the tar\tbase64 of its gzip");
    Attacks.all().forEach(vector -> System.out.println(vector.line()));
  }

  private static Vectors parse(String line) {
    String[] fields = line.split("\t", -1);
    Vectors vector = new Vectors(fields[0], fields[1], gunzip(fields[3]));
    if (!Sha256.of(vector.tar).hex().equals(fields[2])) {
      throw new IllegalStateException("Golden vector " + fields[0] + " has another digest.");
    }
    return vector;
  }

  private String line() {
    return String.join("\t", name, verdict, Sha256.of(tar).hex(), gzip(tar));
  }

  private static String gzip(byte[] tar) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(tar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static byte[] gunzip(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
