package pond.authority.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityHomeTest {
  @TempDir Path folder;

  private Path home() {
    return folder.resolve("home");
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            HomeChild.class.getName(),
            home().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process child) throws IOException {
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      return out.readLine();
    }
  }

  @Test
  void open_inUseHere_isRefusedHereAndInAnotherProcess() throws Exception {
    try (AuthorityHome held = AuthorityHome.open(home())) {
      assertThrows(HomeInUseException.class, () -> AuthorityHome.open(home()).close());
      Path detour = Files.createSymbolicLink(folder.resolve("detour"), home());
      assertThrows(HomeInUseException.class, () -> AuthorityHome.open(detour.resolve(".")).close());

      // The refused tries must not have given up the lock: POSIX drops it when any channel closes.
      String said = firstLine(child());

      assertTrue(said.contains("in use by another pond serve"), said);
      assertTrue(said.contains("process " + ProcessHandle.current().pid()), said);
      assertEquals("pond.db", held.database().getFileName().toString());
    }
  }

  @Test
  void open_holderWasKilled_isFreeAtOnce() throws Exception {
    Process child = child();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("TAKEN", out.readLine());
      String refused =
          assertThrows(HomeInUseException.class, () -> AuthorityHome.open(home()).close())
              .getMessage();
      assertTrue(refused.contains("process " + child.pid()), refused);
      child.destroyForcibly().waitFor();
    }

    AuthorityHome.open(home()).close();
  }

  @Test
  void close_givesTheHomeFree() throws Exception {
    AuthorityHome.open(home()).close();
    AuthorityHome.open(home()).close();
  }

  @Test
  void open_freshHome_isForItsOwnerOnly() throws Exception {
    try (AuthorityHome home = AuthorityHome.open(home())) {
      for (Path made : List.of(home(), home.blobs(), home.spool(), home.operator())) {
        assertEquals("rwx------", mode(made));
      }
      try (Stream<Path> files = Files.list(home())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertEquals("rw-------", mode(file), file.toString());
        }
      }
    }
  }

  @Test
  void open_homeOthersCanEnter_isRefusedAndSaysWhatToDo() throws Exception {
    Files.createDirectory(home());
    Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxr-xr-x"));

    String said =
        assertThrows(IOException.class, () -> AuthorityHome.open(home()).close()).getMessage();

    assertTrue(said.contains("chmod 700"), said);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
