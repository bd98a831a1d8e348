package pond.authority.code;

/** Why a code cannot be minted. Names are stable reason codes. */
public enum MintRefusal {
  FINGERPRINT_INVALID(
      "The fingerprint is not one canonical pond fingerprint.",
      "Paste the line that pond-worker fingerprint prints."),
  FP_ALREADY_PINNED(
      "This fingerprint already belongs to a worker.",
      "Revoke that worker first, or rotate the keys of the new one."),
  FP_REVOKED(
      "This fingerprint was revoked or is quarantined and cannot be enrolled again.",
      "The partner must make new keys: move the keys folder of the worker's home away, then run pond-worker fingerprint."),
  TRUSTED_NEEDS_FINGERPRINT(
      "Pool trusted cannot be granted without a fingerprint.",
      "Ask the partner for the output of pond-worker fingerprint and pass it with --fingerprint."),
  FINGERPRINT_REQUIRED(
      "Every code must name a fingerprint here.",
      "Ask the partner for the output of pond-worker fingerprint and pass it with --fingerprint."),
  BYO_NEEDS_TENANT(
      "Pool byo without a tenant would receive nothing.",
      "Name the projects it may serve with --tenant, or an organisation with --org."),
  NOTHING_GRANTED("The code would grant nothing.", "Name a pool: --pool byo or --pool trusted."),
  GRANT_INVALID("A grant is not valid.", "Correct the pool, tenant, organisation or tag."),
  TTL_OUT_OF_RANGE("A code lives from 1 minute to 7 days.", "Choose --ttl between 1m and 7d."),
  NOTE_TOO_LONG("The note is longer than 200 characters.", "Shorten it."),
  REASON_TOO_LONG("The reason is longer than 500 characters.", "Shorten it.");

  private final String sentence;
  private final String fix;

  MintRefusal(String sentence, String fix) {
    this.sentence = sentence;
    this.fix = fix;
  }

  /** What is wrong. */
  public String sentence() {
    return sentence;
  }

  /** What to do next. */
  public String fix() {
    return fix;
  }
}
