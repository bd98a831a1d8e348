package pond.io.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.io.Tools;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusal;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleSummary;

final class OutputCollectorTest {
  private static final BundleLimits LIMITS = new BundleLimits(20, 1 << 20, 1 << 19, 16, 300);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LINK           | ln -s /etc/passwd a",
        "LINK           | ln -s . a",
        "LINK           | mkdir d; ln -s / d/a",
        "LINK           | ln -s gone a",
        "DEVICE         | mkfifo a",
        "NAME_FORBIDDEN | touch \"$(printf 'a\\033b')\"",
        "NAME_FORBIDDEN | touch 'a\\b'",
        "NAME_FORBIDDEN | touch a:b",
        "NAME_FORBIDDEN | touch \"$(printf 'caf\\351')\"",
        "NAME_FORBIDDEN | touch \"$(printf 'a\\342\\200\\256b')\"",
        "CASE_CLASH     | touch README readme",
        "NFC_CLASH      | touch \"$(printf 'e\\314\\201')\" \"$(printf '\\303\\251')\"",
        "TOO_DEEP       | mkdir -p 1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17",
        "TOO_MANY_ENTRIES | touch 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21",
        "TOO_MANY_ENTRIES | mkdir a b; cd a; touch 1 2 3 4 5 6 7 8 9 10; cd ../b; touch 1 2 3 4 5 6 7 8 9",
        "TOO_LARGE      | truncate -s 600K a",
        "TOO_LARGE      | truncate -s 500K a b c",
        "NAME_TOO_LONG  | n=$(printf '%0200d' 0); mkdir $n; touch $n/$n",
      })
  void collect_hostileTree_isRefusedBeforeAByteIsWritten(BundleRefusal reason, String script)
      throws IOException {
    Tools.shell(folder, script);
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    var refusal =
        assertThrows(
            BundleRefusedException.class, () -> new OutputCollector(LIMITS).collect(folder, sink));
    assertEquals(reason, refusal.reason(), refusal.getMessage());
    assertEquals(0, sink.size());
  }

  @Test
  void collect_socket_isRefused() throws IOException {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
      refused(BundleRefusal.DEVICE, folder);
    }
  }

  @Test
  void collect_devices_areRefused() {
    OutputCollector collector = new OutputCollector(BundleLimits.OUTPUT);
    BundleRefusal reason =
        assertThrows(BundleRefusedException.class, () -> collector.check(Path.of("/dev"))).reason();
    assertTrue(Set.of(BundleRefusal.DEVICE, BundleRefusal.LINK).contains(reason), reason.name());
  }

  @Test
  void collect_sparseFileOf10TiB_isRefusedFast() throws IOException {
    Tools.shell(folder, "truncate -s 10T a");
    long start = System.nanoTime();
    refused(BundleRefusal.TOO_LARGE, folder);
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 1000);
  }

  @Test
  void collect_linkAsFolder_isNotFollowed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc"));
    assertThrows(NotDirectoryException.class, () -> collect(link));
  }

  @Test
  void collect_timesOwnersSetuidAndHardLinks_doNotShow() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    Tools.shell(one, "mkdir e; echo hi > f; cp f g; cp f run; chmod 755 run");
    Tools.shell(
        two,
        "mkdir -m 700 e; echo hi > f; ln f g; chmod 600 f; touch -d 2001-01-01 f; cp f run; chmod 6711 run");
    BundleSummary first = collect(one);
    assertEquals(first, collect(two));
    assertEquals(4, first.entries());
  }

  @Test
  void collect_fileThatGrowsWhileItIsRead_isRefused() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[1000]);
    OutputStream growing =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            Files.write(file, new byte[2000]);
          }

          @Override
          public void write(byte[] buffer, int offset, int length) throws IOException {
            write(0);
          }
        };
    var refusal =
        assertThrows(
            BundleRefusedException.class,
            () -> new OutputCollector(LIMITS).collect(folder, growing));
    assertEquals(BundleRefusal.CHANGED, refusal.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"chmod 0 d/f", "chmod 0 d", "chmod 0 ."})
  void collect_whatItsOwnerMayNotRead_isRefusedAsTheJobsDoing(String script) throws IOException {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Tools.shell(tree, "mkdir d; touch d/f; " + script);
    String output = Tools.unprivileged(List.of(), CollectProbe.class, tree.toString());
    assertEquals("MODE", output.strip());
    Trees.deleteRecursively(tree);
  }

  private static BundleSummary collect(Path folder) throws IOException {
    return new OutputCollector(LIMITS).collect(folder, OutputStream.nullOutputStream());
  }

  private static void refused(BundleRefusal reason, Path folder) {
    var refusal = assertThrows(BundleRefusedException.class, () -> collect(folder));
    assertEquals(reason, refusal.reason(), refusal.getMessage());
  }
}
