package pond.authority.home;

/** Another process holds this home; two would hand out the same work twice. */
public final class HomeInUseException extends Exception {
  private static final long serialVersionUID = 1L;

  HomeInUseException(String holder) {
    super("This home is in use by another pond serve" + holder + ".");
  }
}
