package pond.console.runs.timeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pond.console.kit.Tone;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;

/** Draws the bars of a run, with what each part took in words beside it. */
public final class TimelinePane extends GridPane {
  private static final Map<Timeline.Kind, String> STYLES =
      Map.of(
          Timeline.Kind.WAITING, Tone.NEUTRAL.styleClass(),
          Timeline.Kind.LEASED, Tone.WARNING.styleClass(),
          Timeline.Kind.RUNNING, Tone.RUNNING.styleClass());

  private final Kit kit;

  public TimelinePane(Kit kit) {
    this.kit = kit;
    setId("run-timeline");
    getStyleClass().addAll("timeline", "facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints tracks = new ColumnConstraints();
    tracks.setHgrow(Priority.ALWAYS);
    ColumnConstraints words = new ColumnConstraints();
    words.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().addAll(names, tracks, words);
  }

  /** Draws it anew. */
  public void show(Timeline timeline) {
    getChildren().clear();
    for (Timeline.Bar bar : timeline.bars()) {
      int row = getRowCount();
      add(label(name(bar), "mono"), 0, row);
      add(new Track(timeline, bar), 1, row);
      add(label(said(bar), "muted"), 2, row);
    }
    add(legend(), 1, getRowCount());
  }

  private FlowPane legend() {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().addAll("legend", "flow");
    for (Timeline.Kind kind : Timeline.Kind.values()) {
      Region ink = new Region();
      ink.getStyleClass().add("timeline-bar");
      ink.setStyle("-fx-min-width: 1.4em; -fx-pref-width: 1.4em");
      HBox sample = new HBox(ink, label(kit.say(key(kind)), "muted"));
      sample.getStyleClass().addAll("row", STYLES.get(kind));
      sample.setMinWidth(USE_PREF_SIZE);
      legend.getChildren().add(sample);
    }
    return legend;
  }

  private String name(Timeline.Bar bar) {
    return bar.attempt() <= 1 ? bar.stageId() : bar.stageId() + " / " + bar.attempt();
  }

  private String said(Timeline.Bar bar) {
    Map<Timeline.Kind, Duration> took = new HashMap<>();
    bar.parts().forEach(part -> took.merge(part.kind(), part.length(), Duration::plus));
    Duration ran = took.getOrDefault(Timeline.Kind.RUNNING, Duration.ZERO);
    Duration waited = took.getOrDefault(Timeline.Kind.WAITING, Duration.ZERO);
    String worker = Inert.line(bar.worker(), 40);
    return bar.attempt() == 0
        ? kit.say("runs.timeline_waits", took(waited))
        : kit.say("runs.timeline_ran", took(ran), worker);
  }

  private String took(Duration time) {
    return kit.times().text().took(time);
  }

  private static String key(Timeline.Kind kind) {
    return switch (kind) {
      case WAITING -> "runs.timeline_waiting";
      case LEASED -> "runs.timeline_leased";
      case RUNNING -> "runs.timeline_running";
    };
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /** One bar on its ground; its parts are placed by their share of the time. */
  private final class Track extends Pane {
    private final Timeline timeline;
    private final Map<Region, Timeline.Part> drawn = new HashMap<>();

    Track(Timeline timeline, Timeline.Bar bar) {
      this.timeline = timeline;
      getStyleClass().add("timeline-track");
      setMinWidth(0);
      for (Timeline.Part part : bar.parts()) {
        Region region = new Region();
        region.getStyleClass().add("timeline-bar");
        HBox tone = new HBox(region);
        HBox.setHgrow(region, Priority.ALWAYS);
        tone.getStyleClass().add(STYLES.get(part.kind()));
        String said = kit.say(key(part.kind())) + ": " + TimelinePane.this.took(part.length());
        Tooltip.install(tone, new Tooltip(said));
        tone.setAccessibleText(said);
        drawn.put(tone, part);
        getChildren().add(tone);
      }
    }

    @Override
    protected void layoutChildren() {
      drawn.forEach(
          (region, part) -> {
            double from = timeline.at(part.from()) * getWidth();
            double to = timeline.at(part.to()) * getWidth();
            double height = region.prefHeight(-1);
            region.resizeRelocate(from, (getHeight() - height) / 2, Math.max(3, to - from), height);
          });
    }
  }
}
