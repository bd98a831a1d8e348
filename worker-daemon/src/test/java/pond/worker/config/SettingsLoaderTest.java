package pond.worker.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.SandboxProfile;
import pond.worker.ExitCode;
import pond.worker.ProblemException;

class SettingsLoaderTest {
  @TempDir Path home;

  private static Overrides flags(int concurrency) {
    return new Overrides(
        Optional.empty(), Optional.empty(), Optional.of(concurrency), Optional.empty());
  }

  private Settings load(Map<String, String> environment, Overrides flags) throws ProblemException {
    return new SettingsLoader(environment, home, "host").load(flags);
  }

  private void file(String json) throws IOException {
    Files.writeString(home.resolve("worker.json"), json);
  }

  @Test
  void load_nothingSaid_isTheDefault() throws ProblemException {
    Settings settings = load(Map.of(), Overrides.NONE);
    assertEquals(1, settings.concurrency());
    assertEquals("host", settings.name());
    assertFalse(settings.policy().allowUnconfined());
    assertEquals(60, settings.drainGrace().toSeconds());
  }

  @Test
  void load_everywhereSaid_flagBeatsEnvironmentBeatsFile() throws Exception {
    file("{\"concurrency\": 2, \"name\": \"file\"}");
    Map<String, String> environment = Map.of("POND_WORKER_CONCURRENCY", "3");
    assertEquals(2, load(Map.of(), Overrides.NONE).concurrency());
    assertEquals(3, load(environment, Overrides.NONE).concurrency());
    assertEquals(4, load(environment, flags(4)).concurrency());
    assertEquals("file", load(environment, flags(4)).name());
  }

  @Test
  void load_badEnvironment_isAProblemToo() {
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> load(Map.of("POND_WORKER_CONCURRENCY", "many"), Overrides.NONE));
    assertEquals(ExitCode.CONFIG_INVALID, e.exit());
  }

  @Test
  void load_namedFileThatIsMissing_isAProblemNotADefault() {
    Map<String, String> environment = Map.of("POND_WORKER_CONFIG", home + "/none.json");
    assertThrows(ProblemException.class, () -> load(environment, Overrides.NONE));
  }

  @Test
  void capped_ownLimits_onlyEverLower() throws Exception {
    file("{\"limits\": {\"memory_bytes\": 1073741824, \"pids\": 100000}}");
    JobLimits ordered = JobLimits.defaults(SandboxProfile.UNTRUSTED_CODE_WRITE);
    JobLimits capped = load(Map.of(), Overrides.NONE).capped(ordered);
    assertEquals(1 << 30, capped.get(Limit.MEMORY));
    assertEquals(ordered.get(Limit.PIDS), capped.get(Limit.PIDS));
    assertTrue(capped.within(ordered));
  }

  @Test
  void find_home_flagBeatsEnvironmentBeatsThePlace() {
    Path user = Path.of("/home/u");
    HomeFinder set = new HomeFinder(Map.of("POND_WORKER_HOME", "/env"), user, false);
    assertEquals(Path.of("/flag"), set.find(Optional.of(Path.of("/flag")), true));
    assertEquals(Path.of("/env"), set.find(Optional.empty(), true));
    HomeFinder unset = new HomeFinder(Map.of(), user, false);
    assertEquals(HomeFinder.SYSTEM_HOME, unset.find(Optional.empty(), true));
    assertEquals(Path.of("/home/u/.local/share/pond-worker"), unset.find(Optional.empty(), false));
  }
}
