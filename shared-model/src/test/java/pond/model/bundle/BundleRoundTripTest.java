package pond.model.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Any tree of allowed names: written, read back, read by commons-compress, written again. */
final class BundleRoundTripTest {
  private static final BundleLimits LIMITS = BundleLimits.INPUT;

  @Property(tries = 300)
  void tree_writtenAndRead_isTheSame(@ForAll("trees") Map<String, byte[]> files)
      throws IOException {
    Map<BundleEntry, byte[]> entries = entries(files);
    byte[] tar = write(entries);
    Map<BundleEntry, byte[]> back = new LinkedHashMap<>();
    BundleSummary summary =
        new BundleReader(LIMITS)
            .read(
                new ByteArrayInputStream(tar),
                (entry, content) -> back.put(entry, content.readAllBytes()));
    assertEquals(List.copyOf(entries.keySet()), List.copyOf(back.keySet()));
    entries.forEach((entry, content) -> assertArrayEquals(content, back.get(entry)));
    assertEquals(entries.size(), summary.entries());
    assertEquals(tar.length, summary.tarBytes());
    assertTrue(tar.length <= LIMITS.maxTarBytes());
    assertArrayEquals(tar, write(back));
  }

  @Property(tries = 100)
  void tree_readByCommonsCompress_isTheSame(@ForAll("trees") Map<String, byte[]> files)
      throws IOException {
    Map<BundleEntry, byte[]> entries = entries(files);
    List<String> names = new ArrayList<>();
    try (var in =
        new TarArchiveInputStream(new ByteArrayInputStream(write(entries)), UTF_8.name())) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        assertEquals(entry.isDirectory(), entry.getName().endsWith("/"));
        assertEquals(0, entry.getLongUserId() + entry.getLongGroupId());
        if (!entry.isDirectory()) {
          assertArrayEquals(files.get(entry.getName()), in.readAllBytes());
        }
      }
    }
    assertEquals(
        entries.keySet().stream().map(entry -> new String(entry.entryName(), UTF_8)).toList(),
        names);
  }

  @Provide
  Arbitrary<Map<String, byte[]>> trees() {
    Arbitrary<String> letters =
        Arbitraries.strings().withChars("abc-._ 0~é漢\ud83e\udd86").ofMinLength(1).ofMaxLength(8);
    Arbitrary<String> longParts =
        Arbitraries.strings().withChars("xyz").ofMinLength(70).ofMaxLength(120);
    Arbitrary<String> part =
        Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, letters), net.jqwik.api.Tuple.of(1, longParts))
            .filter(BundleRoundTripTest::isAllowed);
    Arbitrary<String> path =
        part.list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("/", parts));
    Arbitrary<byte[]> content = Arbitraries.bytes().array(byte[].class).ofMaxSize(1600);
    return Arbitraries.maps(path, content).ofMaxSize(12).map(BundleRoundTripTest::withoutClashes);
  }

  private static boolean isAllowed(String part) {
    try {
      BundlePath.parse(part);
      return true;
    } catch (BundleRefusedException e) {
      return false;
    }
  }

  /** Drops files whose path is a directory of another file. */
  private static Map<String, byte[]> withoutClashes(Map<String, byte[]> files) {
    Map<String, byte[]> kept = new HashMap<>(files);
    kept.keySet()
        .removeIf(name -> files.keySet().stream().anyMatch(other -> other.startsWith(name + "/")));
    return kept;
  }

  private static Map<BundleEntry, byte[]> entries(Map<String, byte[]> files) {
    Map<BundleEntry, byte[]> entries = new TreeMap<>();
    files.forEach(
        (name, content) -> {
          BundlePath path = BundlePath.parse(name);
          entries.put(BundleEntry.file(path, content.length % 2 == 1, content.length), content);
          for (Optional<BundlePath> up = path.parent(); up.isPresent(); up = up.get().parent()) {
            entries.put(BundleEntry.directory(up.get()), new byte[0]);
          }
        });
    return entries;
  }

  private static byte[] write(Map<BundleEntry, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleWriter writer = new BundleWriter(out, LIMITS);
    for (var entry : entries.entrySet()) {
      writer.entry(entry.getKey(), new ByteArrayInputStream(entry.getValue()));
    }
    writer.finish();
    return out.toByteArray();
  }
}
