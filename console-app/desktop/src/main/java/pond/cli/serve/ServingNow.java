package pond.cli.serve;

/** What a running {@code serve} prints and leaves in {@code serve.json} for scripts. */
record ServingNow(
    long pid,
    String orchestratorUrl,
    String apiUrl,
    String rootDigest,
    String home,
    String version) {
  String sentence() {
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
