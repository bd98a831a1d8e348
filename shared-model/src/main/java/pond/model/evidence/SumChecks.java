package pond.model.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pond.model.digest.Sha256;
import pond.model.json.JsonRefusedException;

/**
 * The list of sums: step 13 of evidence.md section 5. It shows damage in what no signature covers.
 */
final class SumChecks {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([!-~]{1,200})");

  private final EvidenceFiles files;
  private final Checks checks;

  SumChecks(EvidenceFiles files, Checks checks) {
    this.files = files;
    this.checks = checks;
  }

  void check() throws IOException {
    Optional<Map<String, Sha256>> sums = checks.decoded(EvidenceNames.SUMS, SumChecks::decode);
    if (sums.isEmpty()) {
      return;
    }
    Set<String> present = files.all();
    for (Map.Entry<String, Sha256> sum : sums.get().entrySet()) {
      if (present.contains(sum.getKey())) {
        check(sum.getKey(), sum.getValue());
      } else {
        checks.fails(
            sum.getKey(), CheckCode.MISSING_FILE, "The list of sums has it, the folder has not.");
      }
    }
  }

  private void check(String path, Sha256 expected) throws IOException {
    try {
      checks.expect(
          files.digest(path).equals(Optional.of(expected)),
          path,
          CheckCode.SUM_DIFFERS,
          "This file is not as it was exported.");
    } catch (EvidenceFileException e) {
      checks.fails(path, CheckCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Sha256> decode(byte[] list) throws JsonRefusedException {
    Map<String, Sha256> sums = new TreeMap<>();
    String text = new String(list, UTF_8);
    if (!text.endsWith("\n")) {
      throw new JsonRefusedException("the last line is cut off");
    }
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      Matcher form = LINE.matcher(line);
      if (!form.matches()) {
        throw new JsonRefusedException("a line is not a sum and a name");
      }
      sums.put(form.group(2), Sha256.parse(form.group(1)));
    }
    return sums;
  }
}
