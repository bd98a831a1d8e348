package pond.orchestrator.reply;

import pond.listener.http.Request;
import pond.model.id.LeaseId;

/** Values from an address or a header, each in its one form or refused. */
public final class Asked {
  private Asked() {}

  /** The lease in the path; what is no lease id is answered like a lease that does not exist. */
  public static LeaseId lease(Request request) {
    try {
      return LeaseId.of(request.param("lease"));
    } catch (IllegalArgumentException e) {
      throw Refused.noSuchLease();
    }
  }

  public static long header(Request request, String name) {
    return number(request.header(name).orElse(""), "the header " + name);
  }

  public static long query(Request request, String name) {
    return number(request.query(name).orElse(""), name);
  }

  private static long number(String text, String what) {
    if (!text.matches("\\d{1,18}")) {
      throw Refused.badRequest(what + " must be a number.");
    }
    return Long.parseLong(text);
  }
}
