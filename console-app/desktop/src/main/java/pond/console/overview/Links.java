package pond.console.overview;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;

/** Makes what leads somewhere. */
final class Links {
  private final Navigator navigator;

  Links(Navigator navigator) {
    this.navigator = navigator;
  }

  Hyperlink to(String text, Route route) {
    Hyperlink link = new Hyperlink(text);
    link.getStyleClass().add("link");
    link.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    link.setOnAction(e -> navigator.go(route));
    return link;
  }

  Button button(String text, Route route) {
    Button button = new Button(text);
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    button.setOnAction(e -> navigator.go(route));
    return button;
  }

  /** Where a link of the authority leads; the overview when it is none the console knows. */
  static Route of(String link) {
    return Route.parse(link).orElse(Route.to(PageId.OVERVIEW));
  }

  void go(Route route) {
    navigator.go(route);
  }
}
