package pond.worker.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxProfile;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.sandbox.SandboxAvailability.Unavailable;
import pond.worker.sandbox.SandboxConfig;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.seccomp.MachineArch;

/** Whatever is wrong with the sandbox, the job does not run. */
class FailClosedTest {
  private static final String VERSION =
      "#!/bin/sh\n[ \"$1\" = --version ] && { echo bubblewrap 0.8.0; exit 0; }\n";
  private static final String EXEC_REST =
      "while [ \"$1\" != -- ]; do shift; done; shift\ncd /tmp\n";

  private final Path base = Lab.newJobsDir();

  @Test
  void probe_missingBinary_isUnavailableWithAFix() throws Exception {
    Unavailable no = unavailable(Path.of("/usr/bin/no-such-bwrap"));
    assertEquals("SANDBOX_BWRAP_MISSING", no.reason());
    assertTrue(no.fix().contains("bubblewrap"), no.fix());
  }

  @Test
  void probe_binaryOthersCouldReplace_isUntrusted() throws Exception {
    Path script = script("exit 0\n");
    SandboxConfig config = config(script);
    Sandbox sandbox = BubblewrapSandbox.create(config, InstantSource.system(), new SecureRandom());
    Unavailable no = assertInstanceOf(Unavailable.class, sandbox.probe());
    assertEquals("SANDBOX_BWRAP_UNTRUSTED", no.reason());
    assertNothingRuns(sandbox, "SANDBOX_BWRAP_UNTRUSTED");
  }

  @Test
  void probe_oldVersion_isTooOld() throws Exception {
    Path script = base.resolve("old");
    write(script, "#!/bin/sh\necho bubblewrap 0.6.1\n");
    assertEquals("SANDBOX_BWRAP_TOO_OLD", unavailable(script).reason());
  }

  @Test
  void probe_backendThatOnlyRunsItsArguments_isFoundOut() throws Exception {
    Unavailable no = unavailable(script(EXEC_REST + "exec \"$@\"\n"));
    assertEquals("SANDBOX_SETUP_FAILED", no.reason(), no.toString());
  }

  @Test
  void probe_backendThatAlsoFakesTheStatusFile_isFoundOut() throws Exception {
    String fake =
        EXEC_REST
            + "echo \"{ \\\"child-pid\\\": $$ }\" >&8\n\"$@\"\nrc=$?\n"
            + "echo \"{ \\\"exit-code\\\": $rc }\" >&8\nexit $rc\n";
    Unavailable no = unavailable(script(fake));
    assertTrue(
        List.of("SANDBOX_SELF_TEST_FAILED", "SANDBOX_SETUP_FAILED").contains(no.reason()),
        no.toString());
  }

  @Test
  void probe_backendThatDropsOneProtection_isFoundOut() throws Exception {
    for (String dropped : List.of("--unshare-net", "--seccomp", "--remount-ro", "--unshare-pid")) {
      Unavailable no = unavailable(script(weakened(dropped)));
      assertEquals("SANDBOX_SELF_TEST_FAILED", no.reason(), dropped + ": " + no);
    }
  }

  @Test
  void probe_noUserNamespaces_saysSo() throws Exception {
    // A real kernel refusal: the inner bwrap runs where user namespaces are used up.
    String nested =
        "exec /usr/bin/bwrap --dev-bind / / --unshare-user --disable-userns -- /usr/bin/bwrap"
            + " \"$@\"\n";
    Unavailable no = unavailable(script(nested));
    assertEquals("SANDBOX_NO_USERNS", no.reason(), no.toString());
    assertFalse(no.fix().isBlank());
  }

  @Test
  void start_profileNone_isRefused() throws Exception {
    SandboxOutcome outcome = start(Lab.sandbox(), SandboxProfile.NONE);
    assertEquals(Outcome.REFUSED, outcome.outcome());
  }

  @Test
  void start_folderIsALink_isRefused() throws Exception {
    JobFolders folders = Lab.newFolders();
    Files.delete(folders.work());
    Files.createSymbolicLink(folders.work(), Path.of("/etc"));
    SandboxRequest request =
        SandboxRequest.in(folders, Lab.WRITE, List.of("true"), Map.of(), Lab.limits(Map.of()));
    SandboxOutcome outcome = Lab.sandbox().start(request, (s, b, at) -> {}).await();
    assertEquals(Outcome.REFUSED, outcome.outcome());
  }

  /** Takes one option, with its value, out of the options file, and is bwrap otherwise. */
  private static String weakened(String dropped) {
    String edit =
        switch (dropped) {
          case "--unshare-net" -> "s/--unshare-all\\0/--unshare-all\\0--share-net\\0/";
          case "--unshare-pid" ->
              "s/--unshare-all\\0/--unshare-ipc\\0--unshare-net\\0--unshare-uts\\0/;"
                  + "s/--proc\\0\\/proc\\0/--ro-bind\\0\\/proc\\0\\/proc\\0/;"
                  + "s/--ro-bind\\0\\/dev\\/null\\0\\/proc\\/kallsyms\\0//";
          default -> "s/" + dropped + "\\0[^\\0]*\\0//g";
        };
    return "perl -0777 -pe '"
        + edit
        + "' <&6 >/tmp/pond-weak.$$\n"
        + "exec 6</tmp/pond-weak.$$; rm /tmp/pond-weak.$$\nexec /usr/bin/bwrap \"$@\"\n";
  }

  private Path script(String body) throws IOException {
    Path script = base.resolve("bwrap-" + Integer.toHexString(body.hashCode()));
    write(script, VERSION + body);
    return script;
  }

  private static void write(Path script, String text) throws IOException {
    Files.writeString(script, text);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Past the ownership rule, which would catch a script of the test before its lie is tried. */
  private Unavailable unavailable(Path bwrap) throws Exception {
    Sandbox sandbox =
        new BubblewrapSandbox(
            config(bwrap),
            Lab.user(),
            MachineArch.of(System.getProperty("os.arch")).orElseThrow(),
            path -> Optional.empty(),
            InstantSource.system(),
            new SecureRandom());
    SandboxAvailability answer = sandbox.probe();
    Unavailable no = assertInstanceOf(Unavailable.class, answer);
    assertNothingRuns(sandbox, no.reason());
    return no;
  }

  private void assertNothingRuns(Sandbox sandbox, String reason) throws Exception {
    SandboxOutcome outcome = start(sandbox, Lab.WRITE);
    assertEquals(Outcome.SANDBOX_UNAVAILABLE, outcome.outcome());
    assertTrue(outcome.detail().startsWith(reason), outcome.detail());
    assertTrue(outcome.applied().weakness(Lab.WRITE, Lab.limits(Map.of())).isPresent());
  }

  private static SandboxOutcome start(Sandbox sandbox, SandboxProfile profile) throws Exception {
    JobFolders folders = Lab.newFolders();
    JobLimits limits = Lab.limits(Map.of());
    List<String> command = List.of("sh", "-c", "echo ran >/out/ran");
    SandboxRequest request = SandboxRequest.in(folders, profile, command, Map.of(), limits);
    SandboxOutcome outcome = sandbox.start(request, (s, b, at) -> {}).await();
    assertFalse(Files.exists(folders.out().resolve("ran")));
    return outcome;
  }

  private SandboxConfig config(Path bwrap) {
    return new SandboxConfig(bwrap, base, OptionalInt.empty(), Duration.ofMillis(200), List.of());
  }
}
