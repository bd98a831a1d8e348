package pond.authority.api.route;

import pond.listener.http.ApiError;
import pond.listener.http.ApiException;

/** The refusals of the operator API that are its own; names are stable reason codes. */
public enum Refused {
  BAD_REQUEST(400, "The request cannot be read.", "Correct it and send it again."),
  CURSOR_INVALID(
      400,
      "That is not a cursor of this log.",
      "Use the 'next' value of the last page, or leave 'after' out to start at the beginning."),
  NOT_AUTHORISED(
      401,
      "Nobody is known by this client certificate.",
      "Use the identity that the operator registered, or ask the operator to add yours."),
  ROLE_NOT_ALLOWED(
      403, "Your role does not allow this.", "Ask an operator to do it, or for another role."),
  PAIRING_REFUSED(403, "This pairing is refused.", "Ask the operator for a new pairing code."),
  NO_SUCH_PERSON(404, "There is no such person.", "See pond people list."),
  NO_SUCH_INVITE(404, "There is no such invitation.", "See pond people invites."),
  NO_SUCH_CODE(404, "There is no such code.", "See pond codes list."),
  NO_SUCH_WORKER(404, "There is no such worker.", "See pond workers list."),
  NO_SUCH_TENANT(404, "There is no such tenant.", "See pond tenants list."),
  NO_SUCH_SETTING(404, "There is no such setting.", "See pond settings list."),
  TENANT_EXISTS(409, "This tenant was made before.", "Use it as it is, or rename it."),
  NO_SUCH_RUN(404, "There is no such run.", "See pond runs list."),
  NO_SUCH_STAGE(404, "This run has no such stage.", "See pond runs show."),
  NO_SUCH_REVIEW(404, "There is no such review.", "See pond review list."),
  NO_SUCH_BUNDLE(
      404, "The project has no bundle with this digest.", "Send the project's bundle first."),
  NO_OUTPUT(
      404,
      "There is no output that can be opened.",
      "See the stage's attempts: a result may not have come yet, or its output does not open."),
  INVITE_NOT_WAITING(
      409,
      "This invitation is not waiting any more.",
      "A used invitation is undone by revoking the person: pond people revoke."),
  LAST_OPERATOR(
      409,
      "This is the last operator; without one nobody could run this authority.",
      "Invite another operator first: pond people invite --role operator."),
  CODE_NOT_WAITING(
      409, "This code is not waiting any more.", "A used code is undone by revoking its worker."),
  CLIENT_KEY_CONFLICT(
      409,
      "This client key was used for another run file or bundle.",
      "Choose a new client key for a new run."),
  ROLE_UNKNOWN(422, "There is no such role.", "Choose operator, support or viewer."),
  RUN_FILE_INVALID(422, "The run file is not valid.", "Correct each problem."),
  SLOW_DOWN(
      429, "There were too many attempts.", "Wait the time that Retry-After says, then try again."),
  STORAGE_FULL(
      507, "The authority's disk is full.", "Free some space at the authority, then try again.");

  private final int status;
  private final String sentence;
  private final String fix;

  Refused(int status, String sentence, String fix) {
    this.status = status;
    this.sentence = sentence;
    this.fix = fix;
  }

  int status() {
    return status;
  }

  /** The refusal, to be thrown. */
  public ApiException refusal() {
    return refusal(sentence);
  }

  /** The refusal with a sentence that tells more; it must hold no secret. */
  public ApiException refusal(String message) {
    return new ApiException(new ApiError(status, name(), message, fix));
  }
}
