package pond.serve;

/** What a running {@code serve} prints and leaves in {@code serve.json} for scripts. */
public record ServingNow(
    long pid,
    String orchestratorUrl,
    String apiUrl,
    String rootDigest,
    String home,
    String version) {
  /** The same for people. */
  public String sentence() {
    return "Serving. Workers connect to "
        + orchestratorUrl
        + ", operators to "
        + apiUrl
        + ".\nAuthority "
        + rootDigest
        + "\nHome "
        + home
        + ". Stop with Ctrl+C.";
  }
}
