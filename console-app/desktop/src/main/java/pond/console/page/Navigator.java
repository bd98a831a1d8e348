package pond.console.page;

import pond.console.route.Route;

/** Goes to a place in the console. */
@FunctionalInterface
public interface Navigator {
  void go(Route route);
}
