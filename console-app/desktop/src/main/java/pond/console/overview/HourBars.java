package pond.console.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Tone;
import pond.console.kit.tool.Kit;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.desk.HourCount;

/** One bar an hour, verified below and flagged above; each is a link to the runs of that hour. */
final class HourBars extends HBox {
  /** The height of the tallest bar. */
  private static final double TALLEST_EM = 4;

  private final Kit kit;
  private final Links links;

  HourBars(Kit kit, Links links, List<HourCount> hours) {
    this.kit = kit;
    this.links = links;
    getStyleClass().add("bar-chart");
    int most =
        Math.max(1, hours.stream().mapToInt(h -> h.verified() + h.flagged()).max().orElse(1));
    hours.forEach(hour -> getChildren().add(bar(hour, most)));
  }

  private Button bar(HourCount hour, int most) {
    VBox parts =
        new VBox(
            part(Tone.FLAGGED, hour.flagged(), most), part(Tone.VERIFIED, hour.verified(), most));
    parts.setFillWidth(true);
    parts.setAlignment(javafx.geometry.Pos.BOTTOM_CENTER);
    parts.setStyle("-fx-min-height: " + TALLEST_EM + "em;");
    Button button = new Button();
    button.setGraphic(parts);
    button.getStyleClass().setAll("bar-button");
    String words =
        kit.say("overview.hour", time(hour.hour()), hour.verified(), hour.flagged(), hour.failed());
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    long hours = Math.max(1, Duration.between(hour.hour(), kit.clock().instant()).toHours() + 1);
    String filter = "age<" + hours + "h" + (hours > 1 ? " age>" + (hours - 1) + "h" : "");
    button.setOnAction(e -> links.go(Route.filtered(PageId.RUNS, filter)));
    return button;
  }

  private static Region part(Tone tone, int count, int most) {
    Region bar = new Region();
    bar.getStyleClass().addAll("bar", tone.styleClass());
    boolean base = tone == Tone.VERIFIED;
    double em = count == 0 ? (base ? 0.15 : 0) : Math.max(0.3, TALLEST_EM * count / most);
    if (count == 0) {
      bar.getStyleClass().add("empty");
    }
    bar.setStyle("-fx-min-height: " + em + "em; -fx-max-height: " + em + "em;");
    return bar;
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(kit.words().locale())
        .format(at.atZone(ZoneId.systemDefault()));
  }
}
