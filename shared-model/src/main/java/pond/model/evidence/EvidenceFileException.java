package pond.model.evidence;

/** A file of the folder is a link, no plain file, or larger than any honest one. */
public final class EvidenceFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence for people
   */
  public EvidenceFileException(String sentence) {
    super(sentence);
  }
}
