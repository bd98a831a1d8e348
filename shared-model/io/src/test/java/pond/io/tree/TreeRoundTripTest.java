package pond.io.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import pond.io.Tools;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleRefusal;
import pond.model.bundle.BundleRefusedException;
import pond.model.digest.Sha256;

final class TreeRoundTripTest {
  private static final BundleLimits LIMITS = BundleLimits.INPUT;
  private static final String SAMPLE =
      "umask 077; mkdir -p src/empty src.d; echo hi > src/a.txt; printf x > src/run.sh;"
          + " chmod 700 src/run.sh; printf y > src-1; n=$(printf '%0120d' 7); mkdir $n;"
          + " printf z > $n/$n; printf é > 'é ü.txt'";

  @TempDir Path folder;

  @Test
  void pack_thenUnpack_isTheSameTreeWithTwoModesOnly() throws IOException {
    Path source = sample();
    byte[] tar = pack(source);
    Path target = folder.resolve("target");
    new TreeUnpacker(LIMITS).unpack(new ByteArrayInputStream(tar), Sha256.of(tar), target);
    assertEquals("", Tools.shell(folder, "diff -r source target"));
    assertEquals("644\n755\n", Tools.shell(target, "find . -mindepth 1 -printf '%m\\n' | sort -u"));
    assertEquals("755\n", Tools.shell(target, "stat -c %a src/run.sh"));
    assertEquals("700\n", Tools.shell(folder, "stat -c %a target"));
    assertTrue(Files.isDirectory(target.resolve("src/empty")));
    assertEquals(Sha256.of(tar), Sha256.of(pack(target)));
  }

  @Test
  void gnuTar_ofOurBundle_listsAndExtractsTheSame() throws IOException {
    Files.write(folder.resolve("b.tar"), pack(sample()));
    String names = Tools.shell(folder, "tar --quoting-style=literal -tf b.tar");
    assertTrue(names.contains("src-1\nsrc.d/\nsrc/\nsrc/a.txt\nsrc/empty/\nsrc/run.sh\n"), names);
    assertEquals("", Tools.shell(folder, "mkdir out; tar -xf b.tar -C out; diff -r source out"));
  }

  @Test
  void gnuTar_withTheRecipeOfTheSpec_makesTheSameBytes() throws IOException {
    Path source = Files.createDirectory(folder.resolve("source"));
    Tools.shell(source, "printf 'hi\\n' > d.txt; mkdir d");
    String digest =
        Tools.shell(
            source,
            "printf 'd.txt\\nd\\n' | tar --format=ustar --blocking-factor=1 --no-recursion"
                + " --numeric-owner --owner=0 --group=0 --mtime=@0 --mode=u=rwX,go=rX -T - -cf -"
                + " | sha256sum");
    assertEquals(Sha256.of(pack(source)) + "  -\n", digest);
    assertEquals(
        "b9da0a92130721b515b04444e985279cd91486612c1a0907b373b2692f84dac8",
        Sha256.of(pack(source)).hex());
  }

  @Test
  void pack_skippedNames_areTold() throws IOException {
    Path source = sample();
    byte[] without = pack(source);
    Tools.shell(source, "mkdir .git src/.git; touch .git/config src/.git/x; ln -s / .git/link");
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    TreePacker.Packed packed = new TreePacker(LIMITS, Set.of(".git")).pack(source, sink);
    assertEquals(List.of(BundlePath.parse(".git"), BundlePath.parse("src/.git")), packed.skipped());
    assertEquals(Sha256.of(without), packed.bundle().sha256());
    refused(BundleRefusal.LINK, () -> pack(source));
  }

  @Test
  void unpack_underPrefix_writesOnlyThat() throws IOException {
    byte[] tar = pack(sample());
    Path target = folder.resolve("target");
    new TreeUnpacker(LIMITS)
        .unpackUnder(
            BundlePath.parse("src"), new ByteArrayInputStream(tar), Sha256.of(tar), target);
    assertEquals("", Tools.shell(folder, "diff -r source/src target"));
  }

  @Test
  void unpack_wrongDigestOrBrokenEnd_leavesNothing() throws IOException {
    byte[] tar = pack(sample());
    Path target = folder.resolve("target");
    TreeUnpacker unpacker = new TreeUnpacker(LIMITS);
    Sha256 other = Sha256.of(new byte[1]);
    refused(
        BundleRefusal.DIGEST_MISMATCH,
        () -> unpacker.unpack(new ByteArrayInputStream(tar), other, target));
    byte[] cut = Arrays.copyOf(tar, tar.length - 600);
    refused(
        BundleRefusal.TRUNCATED,
        () -> unpacker.unpack(new ByteArrayInputStream(cut), Sha256.of(cut), target));
    assertFalse(Files.exists(target, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void unpack_existingTargetOrLink_isNotTouched() throws IOException {
    byte[] tar = pack(sample());
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), outside);
    for (Path target : List.of(outside, link)) {
      assertThrows(
          FileAlreadyExistsException.class,
          () ->
              new TreeUnpacker(LIMITS)
                  .unpack(new ByteArrayInputStream(tar), Sha256.of(tar), target));
    }
    assertEquals("", Tools.shell(outside, "ls -A"));
  }

  @Test
  void names_ofWindowsDevices_areKnown() {
    for (String name : List.of("NUL", "con", "aux.c", "COM1", "lpt9.txt", "nul .x", "com²")) {
      assertTrue(HostNames.isWindowsDevice(name), name);
    }
    for (String name : List.of("null", "console", "com10", "auxiliary", "a.nul")) {
      assertFalse(HostNames.isWindowsDevice(name), name);
    }
  }

  private Path sample() throws IOException {
    Path source = Files.createDirectory(folder.resolve("source"));
    Tools.shell(source, SAMPLE);
    return source;
  }

  private static byte[] pack(Path source) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    TreePacker.Packed packed = new TreePacker(LIMITS, Set.of()).pack(source, sink);
    assertEquals(Sha256.of(sink.toByteArray()), packed.bundle().sha256());
    return sink.toByteArray();
  }

  private static void refused(BundleRefusal reason, Executable action) {
    assertEquals(reason, assertThrows(BundleRefusedException.class, action).reason());
  }
}
