package pond.worker.sandbox.probe;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProperty;

/**
 * Turns what the looking canary said into properties. Pure. A question without an answer proves
 * nothing; lines without this run's nonce are not answers.
 */
final class CanaryAnswers {
  // What a shell may add to an empty environment by itself.
  private static final Set<String> SHELL_NAMES = Set.of("PWD", "OLDPWD", "SHLVL", "_", "");
  private static final Set<String> JOB_NAMES =
      Set.of("PATH", "HOME", "LANG", "POND_OUT", "POND_NEEDS");
  private static final List<String> CAPABILITIES =
      List.of("CapInh:", "CapPrm:", "CapEff:", "CapBnd:", "CapAmb:");
  private static final int MOST_PROCESSES = 6;

  private final Map<String, String> answers = new HashMap<>();

  private CanaryAnswers() {}

  static CanaryAnswers parse(String output, String nonce) {
    CanaryAnswers found = new CanaryAnswers();
    output
        .lines()
        .filter(line -> line.startsWith(nonce + " "))
        .map(line -> line.substring(nonce.length() + 1).split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> found.answers.putIfAbsent(parts[0], parts[1]));
    return found;
  }

  /** True when the canary came to its end under this run's nonce. */
  boolean complete() {
    return is("end", "yes");
  }

  /**
   * The properties that looking around can prove.
   *
   * @param workWritable what the profile says about /work
   * @param outsideProof what the daemon saw itself: the canary's mark in /out, by the job's user
   * @param listenerTouched true when something connected to the decoy listener
   */
  Map<SandboxProperty, PropertyState> judge(
      boolean workWritable, boolean outsideProof, boolean listenerTouched) {
    Map<SandboxProperty, PropertyState> found = new EnumMap<>(SandboxProperty.class);
    if (!complete()) {
      return found;
    }
    found.put(SandboxProperty.FS_PRIVATE, proved(is("decoy", "blocked")));
    found.put(SandboxProperty.FS_READ_ONLY, proved(readOnly(workWritable) && outsideProof));
    found.put(SandboxProperty.ENV_PRIVATE, proved(envPrivate()));
    found.put(SandboxProperty.PRIV_NONE, proved(unprivileged() && outsideProof));
    found.put(SandboxProperty.PID_PRIVATE, proved(pidPrivate()));
    found.put(SandboxProperty.NET_NONE, proved(netNone() && !listenerTouched));
    found.put(SandboxProperty.SYSCALL_FILTER, proved(filtered()));
    return found;
  }

  private boolean readOnly(boolean workWritable) {
    boolean system =
        Stream.of("/", "/etc", "/usr", "/dev", "/needs").allMatch(d -> is("write:" + d, "blocked"));
    return system && is("write:/work", workWritable ? "reached" : "blocked");
  }

  private boolean envPrivate() {
    return onlyNames("environ", SHELL_NAMES)
        && onlyNames("own", Stream.concat(SHELL_NAMES.stream(), JOB_NAMES.stream()).toList());
  }

  private boolean onlyNames(String question, java.util.Collection<String> allowed) {
    return get(question)
        .map(names -> Stream.of(names.split(",", -1)).allMatch(allowed::contains))
        .orElse(false);
  }

  private boolean unprivileged() {
    boolean none = CAPABILITIES.stream().allMatch(c -> is(c, "0000000000000000"));
    // util-linux is part of the launch line, so a missing answer about user namespaces is a no.
    return none && is("NoNewPrivs:", "1") && is("userns", "blocked");
  }

  private boolean pidPrivate() {
    boolean few = get("processes").map(n -> Integer.parseInt(n) <= MOST_PROCESSES).orElse(false);
    return few && is("first", "bwrap") && is("hostname", "pond-job");
  }

  private boolean netNone() {
    return is("interfaces", "lo,") && is("listener", "unseen");
  }

  private boolean filtered() {
    boolean refused = get("connect").map(s -> s.contains("not permitted")).orElse(true);
    return is("Seccomp:", "2") && refused;
  }

  private Optional<String> get(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  private boolean is(String question, String answer) {
    return answer.equals(answers.get(question));
  }

  private static PropertyState proved(boolean held) {
    return held ? PropertyState.PROVED : PropertyState.FAILED;
  }
}
