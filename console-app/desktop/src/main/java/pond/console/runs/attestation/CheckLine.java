package pond.console.runs.attestation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pond.model.api.AttemptView;
import pond.model.api.FindingView;

/**
 * One check of a result and how it ended, by docs/spec/verdict.md. The authority decided; this only
 * says which of its checks its findings are about.
 *
 * @param key the words of the check
 * @param expected what Pond expected, where a finding says it
 * @param attested what the worker signed, where a finding says it
 * @param sentence the finding's own; empty when the check held
 */
public record CheckLine(String key, How how, String expected, String attested, String sentence) {
  /** How it ended. */
  public enum How {
    HOLDS,
    DIFFERS,
    /** An earlier check failed: nothing that is not proved to be the worker's is compared. */
    NOT_COMPARED
  }

  private static final List<String> PROOF =
      List.of(
          "UNSIGNED", "MALFORMED", "BAD_SIGNATURE", "UNPINNED_KEY", "REVOKED_KEY", "WRONG_WORKER");

  private static final Map<String, String> KEYS = keys();

  /** The checks of a recorded result, in their order; none when there is no verdict yet. */
  public static List<CheckLine> of(AttemptView attempt) {
    if (attempt.verdict().isEmpty()) {
      return List.of();
    }
    Map<String, FindingView> found = new HashMap<>();
    attempt.findings().forEach(f -> found.putIfAbsent(KEYS.getOrDefault(f.reason(), "other"), f));
    boolean stopped = attempt.findings().stream().anyMatch(f -> PROOF.contains(f.reason()));
    List<CheckLine> lines = new ArrayList<>();
    for (String key :
        List.of(
            "signature",
            "attempt",
            "order",
            "input",
            "output",
            "once",
            "time",
            "sandbox",
            "other")) {
      FindingView finding = found.get(key);
      if (finding != null) {
        lines.add(differs(key, finding));
      } else if (!key.equals("other")) {
        How how = stopped ? How.NOT_COMPARED : How.HOLDS;
        lines.add(new CheckLine("runs.check_" + key, how, value(key, attempt), "", ""));
      }
    }
    return lines;
  }

  private static CheckLine differs(String key, FindingView finding) {
    return new CheckLine(
        "runs.check_" + key,
        How.DIFFERS,
        finding.expected(),
        finding.attested(),
        finding.sentence());
  }

  private static String value(String key, AttemptView attempt) {
    return switch (key) {
      case "order" -> attempt.orderSha().orElse("");
      case "input" -> attempt.inputSha();
      case "output" -> attempt.outputSha().orElse("");
      case "attempt" -> String.valueOf(attempt.attempt());
      case "sandbox" -> attempt.sandbox().orElse("");
      default -> "";
    };
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    PROOF.forEach(reason -> keys.put(reason, "signature"));
    keys.put("STALE_ATTEMPT", "attempt");
    keys.put("ORDER_MISMATCH", "order");
    keys.put("INPUT_MISMATCH", "input");
    keys.put("OUTPUT_MISMATCH", "output");
    keys.put("REPLAYED", "once");
    keys.put("EXPIRED", "time");
    keys.put("SANDBOX_WEAKER", "sandbox");
    return Map.copyOf(keys);
  }
}
