package pond.worker.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.launch.ControlFolder;
import pond.worker.sandbox.run.JobProcesses;

class DaemonLifeTest {
  @Test
  void daemonThatIsHalted_takesItsJobWithIt() throws Exception {
    OtherProcess.Said said = OtherProcess.run(List.of(), "die");
    assertEquals(9, said.rc(), said.text());
    String scratch = said.text().lines().filter(l -> l.startsWith("scratch=")).findFirst().get();
    String tag = new ControlFolder(Path.of(scratch.substring("scratch=".length()))).tag();
    for (int i = 0; i < 100 && !JobProcesses.tagged(tag).isEmpty(); i++) {
      Thread.sleep(10);
    }
    assertEquals(List.of(), JobProcesses.tagged(tag));
  }

  @Test
  void daemonOfAnOrdinaryUser_confinesAsWell() throws Exception {
    if (!Lab.user().dropsRoot()) {
      // The whole suite already runs as an ordinary user.
      assertEquals(List.of(), EscapeTest.reached());
      return;
    }
    List<String> asUser =
        List.of("setpriv", "--reuid", "61999", "--regid", "61999", "--clear-groups", "--");
    OtherProcess.Said said = OtherProcess.run(asUser, "escape");
    assertEquals(0, said.rc(), said.text());
    assertTrue(said.text().contains("daemon uid=61999 drops=false"), said.text());
    assertTrue(said.text().contains("rc=OptionalInt[7]"), said.text());
  }

  @Test
  void sweep_leftoverJob_isEndedAndItsFolderRemoved() throws Exception {
    // Its own jobs folder: the sweep is for a daemon that has no jobs yet.
    Path jobs = Lab.newJobsDir();
    JobFolders folders = JobFolders.create(jobs, "left", Lab.user());
    String tag = new ControlFolder(folders.scratch()).tag();
    Process leftover =
        new ProcessBuilder("/bin/sh", "-c", "while :; do sleep 1; done", tag).start();
    writeUnreadable(folders);
    LeftoverSweep.Swept swept = LeftoverSweep.sweep(jobs);
    assertEquals(new LeftoverSweep.Swept(1, 1), swept);
    assertFalse(Files.exists(folders.root()));
    assertFalse(leftover.isAlive());
  }

  @Test
  void delete_treeDeeperThanAPathCanBe_isGone() throws Exception {
    JobFolders folders = Lab.newFolders();
    String dig =
        "ln -s / link; perl -e 'for (1..1500) { mkdir \"deep\" and chdir \"deep\" or exit 1 }'"
            + " && chmod 000 deep";
    // Not as a job: the disk watch would end one that digs this deep, sooner or later.
    Process process =
        new ProcessBuilder("sh", "-c", dig).directory(folders.work().toFile()).start();
    assertEquals(0, process.waitFor());
    folders.delete();
    assertFalse(Files.exists(folders.root()));
    assertTrue(Files.exists(Path.of("/usr/bin")));
  }

  private static void writeUnreadable(JobFolders folders) throws IOException {
    Path closed = Files.createDirectory(folders.work().resolve("closed"));
    Files.writeString(closed.resolve("file"), "x");
    Files.setPosixFilePermissions(closed, java.util.Set.of());
  }
}
