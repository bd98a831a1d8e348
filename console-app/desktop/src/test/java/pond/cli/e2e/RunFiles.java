package pond.cli.e2e;

/** Run files for tests. */
public final class RunFiles {
  private RunFiles() {}

  /** One stage {@code work} that runs a shell script without double quotes. */
  public static String oneStage(String project, String tier, String script) {
    return """
        {
          "project": "%s",
          "stages": [
            {
              "id": "work",
              "command": ["sh", "-c", "%s"],
              "sandbox": { "profile": "untrusted-code-write", "tier": "%s" },
              "timeout": "1m"
            }
          ]
        }
        """
        .formatted(project, script, tier);
  }
}
