package pond.console.overview;

import pond.model.api.desk.Checklist;

/** The first steps with a new authority. Pure. */
final class Steps {
  private Steps() {}

  static boolean allDone(Checklist checklist) {
    return checklist.tenant() && checklist.worker() && checklist.verifiedRun();
  }

  /** The number of the step that comes next, from 1; 0 when all are done. */
  static int next(Checklist checklist) {
    if (!checklist.tenant()) {
      return 1;
    }
    if (!checklist.worker()) {
      return 2;
    }
    return checklist.verifiedRun() ? 0 : 3;
  }
}
