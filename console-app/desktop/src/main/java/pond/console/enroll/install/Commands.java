package pond.console.enroll.install;

import java.util.List;
import java.util.Objects;

/**
 * What a partner types, per platform. The secret is in none of it: the program asks for it, or
 * reads it from a pipe, so that it gets into no shell history and no process list.
 *
 * @param url where workers connect
 * @param root the authority's own fingerprint, so that the code is not the only thing that names it
 */
public record Commands(String url, String root) {
  public Commands {
    Objects.requireNonNull(url);
    Objects.requireNonNull(root);
  }

  /**
   * One thing to type.
   *
   * @param key what it is for
   */
  public record Line(String key, String text) {}

  /** What to type there, in this order. */
  public List<Line> of(Platform platform) {
    return switch (platform) {
      case LINUX -> shell("sudo ");
      case LINUX_USER, MACOS -> shell("");
      case ANSIBLE -> List.of(new Line("enroll.command.task", task()));
    };
  }

  private List<Line> shell(String before) {
    return List.of(
        new Line("enroll.command.enroll", before + enroll()),
        new Line("enroll.command.run", before + "pond-worker run"),
        new Line("enroll.command.status", before + "pond-worker status"));
  }

  private String enroll() {
    return "pond-worker enroll --orchestrator " + url + " --orchestrator-fingerprint " + root;
  }

  private String task() {
    return """
        - name: Enroll this machine as a Pond worker
          become: true
          no_log: true
          ansible.builtin.command:
            cmd: %s --code-file - --non-interactive --wait 60s
            stdin: "{{ pond_code }}"
        """
        .formatted(enroll());
  }
}
