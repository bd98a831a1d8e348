package pond.console.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was generated from the icons belongs to the icons as they are now, and is well formed. */
class IconFilesTest {
  private static final Path ICONS = Path.of("..", "..", "icons");
  private static final Path GENERATED = ICONS.resolve("generated");
  private static final Path CARRIED = Css.FOLDER;
  private static final Pattern ONLY_LINES =
      Pattern.compile(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\""
              + " stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\""
              + " stroke-linejoin=\"round\">\\n(  <path d=\"[A-Za-z0-9 .,-]+\"/>\\n)+</svg>\\n");
  private static final Map<String, Integer> ICNS_EDGES =
      Map.of(
          "icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024,
          "ic11", 32, "ic12", 64, "ic13", 256);

  @Test
  void generated_fromTheseSources_isUpToDate() throws IOException, NoSuchAlgorithmException {
    assertEquals(
        recorded(),
        digests(ICONS),
        "a source changed after icons/build ran: run it and commit what it makes");
  }

  @Test
  void digests_ofAChangedSource_differ(@TempDir Path folder)
      throws IOException, NoSuchAlgorithmException {
    Files.createDirectories(folder.resolve("ui"));
    Files.writeString(folder.resolve("pond.svg"), "<svg/>");
    assertFalse(recorded().equals(digests(folder)));
    assertFalse(recorded().get("pond.svg").equals(digests(folder).get("pond.svg")));
  }

  @Test
  void carriedIcons_areTheSources() throws IOException {
    Set<String> sources = names(ICONS.resolve("ui"));
    assertEquals(sources, names(CARRIED.resolve("icons")), "run icons/build");
    for (String name : sources) {
      assertEquals(
          Files.readString(ICONS.resolve("ui").resolve(name)),
          Files.readString(CARRIED.resolve("icons").resolve(name)),
          name);
    }
    for (String name : names(CARRIED.resolve("app"))) {
      assertArrayEquals(
          Files.readAllBytes(GENERATED.resolve(name)),
          Files.readAllBytes(CARRIED.resolve("app").resolve(name)),
          name);
    }
  }

  @Test
  void everyIcon_hasAFile_andEveryFileAnIcon() throws IOException {
    Set<String> named = new TreeSet<>();
    Stream.of(Icon.values()).map(Icon::fileName).forEach(named::add);
    assertEquals(named, names(ICONS.resolve("ui")));
    assertTrue(named.size() >= 60, "icons: " + named.size());
  }

  @Test
  void everyIcon_isLinesOnTheGrid_andAllAreRead() throws IOException {
    for (Icon icon : Icon.values()) {
      String svg = Files.readString(ICONS.resolve("ui").resolve(icon.fileName()));
      assertTrue(ONLY_LINES.matcher(svg).matches(), icon.fileName());
      String all =
          String.join(
              " ",
              svg.lines()
                  .filter(l -> l.contains("<path"))
                  .map(l -> l.substring(11, l.length() - 3))
                  .toList());
      assertEquals(all, icon.path(), icon.fileName());
    }
  }

  @Test
  void pngs_haveTheirSize() throws IOException {
    for (int edge : new int[] {16, 24, 32, 48, 64, 128, 256, 512, 1024}) {
      byte[] png = Files.readAllBytes(GENERATED.resolve("pond-" + edge + ".png"));
      assertEquals(edge, edge(png));
    }
  }

  @Test
  void ico_holdsAPictureOfEverySize() throws IOException {
    ByteBuffer ico = read("pond.ico").order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(0, ico.getShort(0));
    assertEquals(1, ico.getShort(2));
    Set<Integer> edges = new TreeSet<>();
    for (int entry = 0; entry < ico.getShort(4); entry++) {
      int at = 6 + 16 * entry;
      int named = ico.get(at) == 0 ? 256 : ico.get(at);
      byte[] png = new byte[ico.getInt(at + 8)];
      ico.get(ico.getInt(at + 12), png);
      assertEquals(named, edge(png));
      edges.add(named);
    }
    assertEquals(Set.of(16, 24, 32, 48, 64, 256), edges);
  }

  @Test
  void icns_holdsAPictureOfEverySize() throws IOException {
    ByteBuffer icns = read("pond.icns");
    assertEquals("icns", kind(icns));
    assertEquals(icns.capacity(), icns.getInt());
    Set<Integer> edges = new TreeSet<>();
    while (icns.hasRemaining()) {
      String kind = kind(icns);
      byte[] png = new byte[icns.getInt() - 8];
      icns.get(png);
      int edge = edge(png);
      assertEquals("ic14".equals(kind) ? 512 : ICNS_EDGES.get(kind), edge, kind);
      edges.add(edge);
    }
    assertEquals(Set.of(16, 32, 64, 128, 256, 512, 1024), edges);
  }

  private static String kind(ByteBuffer icns) {
    byte[] kind = new byte[4];
    icns.get(kind);
    return new String(kind, UTF_8);
  }

  private static ByteBuffer read(String file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(GENERATED.resolve(file)));
  }

  private static int edge(byte[] png) throws IOException {
    ImageIO.setUseCache(false);
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(image.getWidth(), image.getHeight());
    assertTrue(image.getColorModel().hasAlpha());
    return image.getWidth();
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> String.valueOf(file.getFileName())).toList());
    }
  }

  private static Map<String, String> recorded() throws IOException {
    Map<String, String> recorded = new TreeMap<>();
    List<String> lines = Files.readAllLines(GENERATED.resolve("sources.sha256"));
    lines.forEach(line -> recorded.put(line.substring(66), line.substring(0, 64)));
    return recorded;
  }

  private static Map<String, String> digests(Path icons)
      throws IOException, NoSuchAlgorithmException {
    Map<String, String> digests = new TreeMap<>();
    digests.put("pond.svg", sha256(icons.resolve("pond.svg")));
    for (String name : names(icons.resolve("ui"))) {
      digests.put("ui/" + name, sha256(icons.resolve("ui").resolve(name)));
    }
    return digests;
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
