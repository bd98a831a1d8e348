package pond.authority.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.evidence.EvidenceBench.Said;
import pond.model.digest.Sha256;

/** verify.sh, with openssl and sha256sum alone, on the evidence of a real run. */
final class EvidenceScriptTest {
  @TempDir Path folder;
  private EvidenceBench bench;
  private Path evidence;

  @BeforeEach
  void start() {
    bench = new EvidenceBench(folder);
    evidence = bench.export(bench.verifiedRun());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private String rootSha() throws IOException {
    return Sha256.of(Files.readAllBytes(evidence.resolve("root.pem"))).hex();
  }

  @Test
  void script_realRun_holdsLineByLine() throws Exception {
    Said said = bench.script(evidence, rootSha());

    assertEquals(0, said.exit(), said.text());
    assertEquals(20, said.text().lines().filter(l -> l.startsWith("ok ")).count(), said.text());
    assertTrue(said.text().endsWith("All checks hold.\n"), said.text());
  }

  @Test
  void script_withoutARoot_saysThatNobodyCompared() throws Exception {
    Said said = bench.script(evidence);

    assertEquals(0, said.exit(), said.text());
    assertTrue(said.text().contains("note  root.pem has the SHA-256 " + rootSha()), said.text());
  }

  @Test
  void script_anotherRoot_fails() throws Exception {
    Said said = bench.script(evidence, "0".repeat(64));

    assertNotEquals(0, said.exit());
    assertTrue(said.text().contains("FAIL  root.pem is the one you expect"), said.text());
  }

  @Test
  void script_oneBitOfAnyFile_fails() throws Exception {
    List<Path> files = EvidenceBench.files(evidence);
    assertEquals(8 + 2 * 17, files.size(), files.toString());
    for (Path file : files) {
      if (file.endsWith("verify.sh")) {
        continue;
      }
      Said said = withFlippedBit(file, false);
      assertNotEquals(0, said.exit(), file + "\n" + said.text());
    }
  }

  /** The sums prove nothing to somebody who can write them anew; the signatures must. */
  @Test
  void script_oneBitOfAnyFileAndTheSumsMadeAnew_failsForAllThatIsSigned() throws Exception {
    Set<String> claims =
        Set.of(
            "README.txt",
            "SHA256SUMS",
            "audit.jsonl",
            "run.json",
            "run-file.json",
            "snapshot.dsse.json",
            "verify.sh",
            "verdict.json");
    List<String> unnoticed = new ArrayList<>();
    int tried = 0;
    for (Path file : EvidenceBench.files(evidence)) {
      if (!claims.contains(file.getFileName().toString())) {
        tried++;
        if (withFlippedBit(file, true).exit() == 0) {
          unnoticed.add(evidence.relativize(file).toString());
        }
      }
    }
    assertEquals(List.of(), unnoticed);
    assertEquals(1 + 2 * 16, tried);
  }

  private Said withFlippedBit(Path file, boolean sumAgain) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    byte[] sums = Files.readAllBytes(evidence.resolve("SHA256SUMS"));
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    Files.write(file, changed);
    try {
      if (sumAgain) {
        EvidenceBench.sumAgain(evidence);
      }
      return bench.script(evidence);
    } finally {
      Files.write(evidence.resolve("SHA256SUMS"), sums);
      Files.write(file, whole);
    }
  }

  @Test
  void script_resultAndOrderOfOtherStage_areNotTakenForThisOne() throws Exception {
    Path build = evidence.resolve("attempts/build-1");
    Path report = evidence.resolve("attempts/report-1");
    for (String part : List.of("dsse.json", "payload.json", "pae.bin", "sig.bin")) {
      Files.copy(
          build.resolve("result." + part),
          report.resolve("result." + part),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    EvidenceBench.sumAgain(evidence);
    Said said = bench.script(evidence);

    assertNotEquals(0, said.exit());
    assertTrue(
        said.text().contains("FAIL  attempts/report-1: the result answers this order"),
        said.text());
  }

  @Test
  void script_verdictThatIsNeither_fails() throws Exception {
    Path verdict = evidence.resolve("attempts/build-1/verdict.json");
    Files.writeString(
        verdict, Files.readString(verdict, UTF_8).replace("\"verified\"", "\"Verified\""));
    EvidenceBench.sumAgain(evidence);

    assertNotEquals(0, bench.script(evidence).exit());
  }

  @Test
  void readme_commands_workAsTheyStand() throws Exception {
    String readme = Files.readString(evidence.resolve("README.txt"));
    assertTrue(readme.contains(bench.root().text()), readme);
    assertTrue(readme.contains(rootSha()), readme);
    Path attempt = evidence.resolve("attempts/build-1");
    List<String> commands =
        readme
            .lines()
            .map(String::strip)
            .filter(l -> l.startsWith("openssl ") || l.equals("sha256sum -c output.sha256"))
            .toList();
    assertEquals(5, commands.size(), commands.toString());
    for (String command : commands) {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", command)
              .directory(attempt.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertEquals(0, process.waitFor(), command + "\n" + said);
    }
  }
}
