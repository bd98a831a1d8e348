package pond.console.audit;

import java.util.Optional;
import pond.console.route.PageId;
import pond.console.route.Route;

/** Where the object of an audit entry is shown, when it is shown anywhere. Pure. */
final class Objects {
  private Objects() {}

  static Optional<Route> of(String object) {
    if (object.matches("w-[a-z0-9]{4,40}")) {
      return Optional.of(Route.to(PageId.WORKERS, object));
    }
    if (object.matches("r-[a-z0-9]{4,40}")) {
      return Optional.of(Route.to(PageId.RUNS, object));
    }
    return Optional.empty();
  }

  /** The run that the details name, for entries about a job. */
  static Optional<Route> inDetail(String detail) {
    java.util.regex.Matcher run =
        java.util.regex.Pattern.compile("\"run\":\"(r-[a-z0-9]{4,40})\"").matcher(detail);
    return run.find() ? Optional.of(Route.to(PageId.RUNS, run.group(1))) : Optional.empty();
  }
}
