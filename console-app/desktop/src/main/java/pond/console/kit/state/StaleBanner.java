package pond.console.kit.state;

import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Says that what is shown is of before, since when, and why. */
final class StaleBanner extends HBox {
  StaleBanner(Kit kit, Loading<?> loading, Runnable retry) {
    getStyleClass().add("stale-banner");
    setId("stale-banner");
    Instant asOf = loading.asOf().get();
    Problem why = loading.problem().get();
    String time = asOf == null ? "" : kit.times().text().clock(asOf);
    Label said =
        new Label(kit.say("kit.stale", time, why == null ? "" : Inert.line(why.message())));
    said.getStyleClass().add("banner-text");
    said.setGraphic(Icons.of(Icon.CLOCK));
    said.setWrapText(true);
    said.setMaxWidth(Double.MAX_VALUE);
    setHgrow(said, Priority.ALWAYS);
    Button again = new Button(kit.say("kit.retry"), Icons.of(Icon.REFRESH));
    again.setMinWidth(USE_PREF_SIZE);
    again.setOnAction(pressed -> retry.run());
    getChildren().addAll(said, again);
  }
}
