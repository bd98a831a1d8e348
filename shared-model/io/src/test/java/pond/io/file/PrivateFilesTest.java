package pond.io.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrivateFilesTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void write_newAndOld_isPrivateWholeAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("key");
    PrivateFiles.write(file, new byte[100]);
    PrivateFiles.write(file, CONTENT);
    assertEquals("rw-------", mode(file));
    assertArrayEquals(CONTENT, PrivateFiles.read(file, 3));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(1, all.count());
    }
  }

  @Test
  void createNew_nameTaken_isRefusedAndKeepsTheOld() throws IOException {
    Path file = folder.resolve("key");
    PrivateFiles.createNew(file, CONTENT);
    assertEquals("rw-------", mode(file));
    assertThrows(FileAlreadyExistsException.class, () -> PrivateFiles.createNew(file, new byte[1]));
    assertArrayEquals(CONTENT, PrivateFiles.read(file, 3));
  }

  @Test
  void createFolder_nested_isPrivateAllTheWay() throws IOException {
    PrivateFiles.createFolder(folder.resolve("a/b"));
    assertEquals("rwx------", mode(folder.resolve("a")));
    assertEquals("rwx------", mode(PrivateFiles.createFolder(folder.resolve("a/b"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw------x"})
  void read_fileOthersCanUse_isRefusedWithTheFix(String mode) throws IOException {
    Path file = folder.resolve("key");
    PrivateFiles.write(file, CONTENT);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    String message =
        assertThrows(UnsafeFileException.class, () -> PrivateFiles.read(file, 3)).getMessage();
    assertTrue(message.contains("Run: chmod 600 " + file), message);
  }

  @Test
  void createFolder_existingOpenOne_isRefused() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThrows(UnsafeFileException.class, () -> PrivateFiles.createFolder(folder));
  }

  @Test
  void read_linkOrTooLarge_isRefused() throws IOException {
    Path file = folder.resolve("key");
    PrivateFiles.write(file, CONTENT);
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThrows(UnsafeFileException.class, () -> PrivateFiles.read(link, 3));
    assertThrows(UnsafeFileException.class, () -> PrivateFiles.read(file, 2));
  }

  @Test
  void owner_otherThanThisUserAndRoot_isForeign() throws IOException {
    Path file = folder.resolve("key");
    PrivateFiles.write(file, CONTENT);
    assertFalse(OwnUser.isForeign(file));
    assertFalse(OwnUser.isForeign(Path.of("/")));
    assertTrue(OwnUser.isForeign(1001, 1000));
    assertTrue(OwnUser.isForeign(1000, 0));
  }

  @Test
  void write_overLink_replacesTheLinkNotItsTarget() throws IOException {
    Path target = Files.write(folder.resolve("target"), CONTENT);
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    PrivateFiles.write(link, new byte[1]);
    assertArrayEquals(CONTENT, Files.readAllBytes(target));
    assertEquals("rw-------", mode(link));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
