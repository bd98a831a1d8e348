package pond.model.api.desk;

/** What of the first steps has been done. */
public record Checklist(boolean tenant, boolean worker, boolean verifiedRun) {
  public Checklist {}
}
