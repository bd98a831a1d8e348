package pond.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launchers with faked Javas: a Java here is a shell script that prints how it was called. */
class LauncherTest {
  private static final int NO_JAVA = 72;

  @TempDir Path temp;
  private Path home;
  private Path noJdks;

  @BeforeEach
  void copyLaunchers() throws IOException {
    home = Files.createDirectories(temp.resolve("a folder/with spaces"));
    noJdks = Files.createDirectories(temp.resolve("no jdks"));
    for (String name : new String[] {"bin/pond", "bin/pond-worker", "lib/java.sh"}) {
      Path to = home.resolve(name);
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      Files.copy(Path.of("src/main").toAbsolutePath().resolve(name), to);
    }
  }

  private Program launcher(String name) {
    return Program.of(home.resolve("bin").resolve(name))
        .with("POND_JVM_DIR", noJdks.toString())
        .with("PATH", tools());
  }

  /** A PATH with the tools of the launcher and surely no java. */
  private String tools() {
    Path bin = temp.resolve("tools");
    try {
      Files.createDirectories(bin);
      for (String tool : new String[] {"sh", "dirname", "readlink", "sed"}) {
        if (!Files.exists(bin.resolve(tool))) {
          Files.createSymbolicLink(bin.resolve(tool), Path.of("/bin").resolve(tool).toRealPath());
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bin.toString();
  }

  private Path fakeJdk(String name, String version, boolean withReleaseFile) throws IOException {
    Path jdk = Files.createDirectories(temp.resolve(name));
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    String script =
        """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "VERSION" 2026-01-01' >&2; exit 0; fi
        echo "started by $0"
        echo "LC_ALL=$LC_ALL"
        for a in "$@"; do echo "[$a]"; done
        exit 33
        """;
    Files.writeString(java, script.replace("VERSION", version));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    if (withReleaseFile) {
      Files.writeString(
          jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
    }
    return jdk;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond", "pond-worker"})
  void start_noJava_saysWhatToInstall(String name) throws Exception {
    Program.Result result = launcher(name).run("--version");

    assertEquals(NO_JAVA, result.exitCode(), result.output());
    assertTrue(
        result.output().startsWith(name + ": needs Java 25 or newer, and this machine has none. "),
        result.output());
    for (String hint :
        new String[] {"Debian", "Fedora: ", "macOS: ", "apt-get install", "POND_JAVA_HOME"}) {
      assertTrue(result.output().contains(hint), hint + " is missing in: " + result.output());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void start_onlyJava17_isRefusedWithItsVersion(boolean withReleaseFile) throws Exception {
    Path jdk = fakeJdk("jdk17", "17.0.15", withReleaseFile);

    Program.Result result = launcher("pond").with("JAVA_HOME", jdk.toString()).run("--version");

    assertEquals(NO_JAVA, result.exitCode(), result.output());
    assertTrue(result.output().contains("(" + jdk + " is Java 17)"), result.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15", ""})
  void start_pondJavaHomeIsWrong_isRefusedThoughAnotherWouldDo(String version) throws Exception {
    Path chosen = version.isEmpty() ? temp.resolve("nothing here") : fakeJdk("old", version, true);
    Path good = fakeJdk("good", "25.0.3", true);

    Program.Result result =
        launcher("pond")
            .with("POND_JAVA_HOME", chosen.toString())
            .with("JAVA_HOME", good.toString())
            .run();

    assertEquals(NO_JAVA, result.exitCode(), result.output());
    assertTrue(
        result.output().startsWith("pond: POND_JAVA_HOME=" + chosen + " holds no Java 25"),
        result.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POND_JAVA_HOME", "JAVA_HOME", "PATH", "POND_JVM_DIR", "runtime"})
  void start_java25_isFoundInEachPlace(String place) throws Exception {
    fakeJdk("seventeen", "17.0.15", true);
    Path jdk =
        switch (place) {
          case "POND_JVM_DIR" -> fakeJdk("jvms/temurin-25-jdk", "25.0.3", true);
          case "runtime" -> fakeJdk("a folder/with spaces/runtime", "25.0.3", true);
          default -> fakeJdk("jdk 25", "25.0.3", false);
        };
    Program program = launcher("pond").with("JAVA_HOME", temp.resolve("seventeen").toString());
    program =
        switch (place) {
          case "PATH" -> program.with("PATH", linkTo(jdk) + ":" + tools());
          case "POND_JVM_DIR" -> program.with(place, temp.resolve("jvms").toString());
          case "runtime" -> program;
          default -> program.with(place, jdk.toString());
        };

    Program.Result result = program.run("run", "list");

    assertEquals(33, result.exitCode(), result.output());
    assertTrue(result.output().contains("started by " + jdk.resolve("bin/java")), result.output());
  }

  /** A folder whose java is a link into the JDK, as Debian's alternatives are. */
  private Path linkTo(Path jdk) throws IOException {
    Path bin = Files.createDirectories(temp.resolve("alternatives"));
    Files.createSymbolicLink(bin.resolve("hop"), jdk.resolve("bin/java"));
    Files.createSymbolicLink(bin.resolve("java"), Path.of("hop"));
    return bin;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond", "pond-worker"})
  void start_throughSymbolicLinks_keepsArgumentsAndFindsItsJars(String name) throws Exception {
    Path jdk = fakeJdk("jdk25", "25.0.3", true);
    Path absolute =
        Files.createSymbolicLink(temp.resolve("first link"), home.resolve("bin").resolve(name));
    Path relative =
        Files.createSymbolicLink(
            temp.resolve("second link"), Objects.requireNonNull(absolute.getFileName()));

    Program.Result result =
        new Program(relative, launcher(name).environment(), temp)
            .with("JAVA_HOME", jdk.toString())
            .run("two words", "", "*", "$HOME");

    assertEquals(33, result.exitCode(), result.output());
    assertTrue(result.output().endsWith("[two words]\n[]\n[*]\n[$HOME]\n"), result.output());
    String jars = name.equals("pond") ? "lib/pond/*" : "lib/worker/*";
    assertTrue(
        result
            .output()
            .contains("[" + home.toRealPath().resolve("lib").getParent() + "/" + jars + "]"),
        result.output());
    assertTrue(result.output().contains("LC_ALL=C.UTF-8\n"), result.output());
    assertFalse(
        result.output().contains("TieredStopAtLevel"),
        "ten times slower hashing: " + result.output());
  }
}
