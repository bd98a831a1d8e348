package pond.console.kit.text;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import pond.console.kit.tool.Times;

/** A time as "12 min ago" that grows older; the exact time is in its tooltip. */
public final class RelativeTime extends Label {
  private RelativeTime(Times times, Instant at, ObservableValue<String> said) {
    getStyleClass().add("time");
    setMinWidth(USE_PREF_SIZE);
    textProperty().bind(said);
    setTooltip(new Tooltip(times.text().full(at)));
    setAccessibleHelp(times.text().utc(at));
  }

  /** How long ago. */
  public static RelativeTime ago(Times times, Instant at) {
    return new RelativeTime(times, at, times.agoLive(at));
  }

  /** How long until then. */
  public static RelativeTime left(Times times, Instant until) {
    return new RelativeTime(times, until, times.leftLive(until));
  }
}
