package pond.console.runs.log;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import pond.console.hop.Hop;
import pond.console.kit.export.SaveAs;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Search, what is shown and how, copy and save. */
final class LogTools extends FlowPane {
  private static final Duration TYPING = Duration.ofMillis(200);

  private final Kit kit;
  private final LogState log;
  private Hop.@Nullable Later typing;

  LogTools(Kit kit, LogState log, Supplier<List<LogRow>> selected, SaveAs saveAs) {
    this.kit = kit;
    this.log = log;
    getStyleClass().addAll("log-tools", "flow");
    getChildren()
        .addAll(
            search(),
            toggle("log-follow", "log.follow", log.follow()),
            toggle("log-wrap", "log.wrap", log.wrap()),
            stream("log-out", "log.out", true),
            stream("log-err", "log.err", false),
            times(),
            copy(selected),
            save(saveAs));
  }

  private Node search() {
    TextField field = new TextField();
    field.setId("log-search");
    field.setPromptText(kit.say("log.search"));
    field.setAccessibleText(kit.say("log.search"));
    field.setStyle("-fx-pref-width: 17em");
    field.textProperty().addListener((watched, before, now) -> typed(now));
    field.setOnKeyPressed(
        pressed -> {
          if (pressed.getCode() == KeyCode.ENTER) {
            step(pressed.isShiftDown());
          }
        });
    Label count = new Label();
    count.setId("log-count");
    count.getStyleClass().add("result-count");
    count.setMinWidth(USE_PREF_SIZE);
    LogFinder finder = log.finder();
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> count(field.getText()),
                field.textProperty(),
                finder.round(),
                finder.current(),
                finder.count(),
                finder.fault()));
    HBox row =
        new HBox(
            field,
            count,
            icon("log-previous", "log.previous", Icon.CHEVRON_UP),
            icon("log-next", "log.next", Icon.CHEVRON_DOWN));
    row.getStyleClass().add("row");
    return row;
  }

  private String count(String text) {
    LogFinder finder = log.finder();
    if (!finder.fault().get().isEmpty()) {
      return kit.say("log.bad_pattern");
    }
    if (text.isEmpty()) {
      return "";
    }
    String key = finder.cut().get() ? "log.count_cut" : "log.count";
    return kit.say(key, finder.current().get(), finder.count().get());
  }

  private void typed(String text) {
    if (typing != null) {
      typing.cancel();
    }
    typing = kit.hop().later(TYPING, () -> log.search(text));
  }

  private void step(boolean back) {
    if (back) {
      log.finder().previous();
    } else {
      log.finder().next();
    }
  }

  private Button icon(String id, String key, Icon icon) {
    Button button = new Button("", Icons.of(icon));
    button.setId(id);
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(kit.say(key));
    button.setTooltip(new Tooltip(kit.say(key)));
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(log.finder().count().isEqualTo(0));
    button.setOnAction(pressed -> step(icon == Icon.CHEVRON_UP));
    return button;
  }

  private ToggleButton toggle(String id, String key, BooleanProperty on) {
    ToggleButton button = button(id, key);
    button.selectedProperty().bindBidirectional(on);
    return button;
  }

  private ToggleButton stream(String id, String key, boolean out) {
    ToggleButton button = button(id, key);
    log.filter().subscribe(now -> button.setSelected(out ? now.out() : now.err()));
    button.setOnAction(
        pressed -> {
          LogFilter now = log.filter().get();
          boolean on = button.isSelected();
          log.showStreams(out ? on : now.out(), out ? now.err() : on);
        });
    return button;
  }

  private ToggleButton button(String id, String key) {
    ToggleButton button = new ToggleButton(kit.say(key));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private ComboBox<LogTimes> times() {
    ComboBox<LogTimes> times = new ComboBox<>();
    times.setId("log-times");
    times.getItems().setAll(LogTimes.values());
    times.setAccessibleText(kit.say("log.times"));
    times.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LogTimes how) {
            return how == null ? "" : kit.say(key(how));
          }

          @Override
          public LogTimes fromString(String text) {
            return LogTimes.UTC;
          }
        });
    times.valueProperty().bindBidirectional(log.times());
    times.setMinWidth(USE_PREF_SIZE);
    return times;
  }

  private static String key(LogTimes how) {
    return switch (how) {
      case UTC -> "log.times_utc";
      case LOCAL -> "log.times_local";
      case OFF -> "log.times_off";
    };
  }

  private Button copy(Supplier<List<LogRow>> selected) {
    Button copy = new Button(kit.say("log.copy"), Icons.of(Icon.COPY));
    copy.setId("log-copy");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(
        pressed -> {
          List<LogRow> rows = selected.get();
          kit.copying().copy(log.copy(rows.isEmpty() ? log.shown() : rows));
          int many = rows.isEmpty() ? log.shown().size() : rows.size();
          kit.notices().say(kit.words().count("log.copied", many));
        });
    return copy;
  }

  private Button save(SaveAs saveAs) {
    Button save = new Button(kit.say("log.save"), Icons.of(Icon.DOWNLOAD));
    save.setId("log-save");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(
        pressed ->
            saveAs
                .ask("run.log")
                .ifPresent(
                    file ->
                        log.save(
                            file,
                            lines ->
                                kit.notices()
                                    .say(kit.words().count("log.saved", lines, file.toString())),
                            kit.notices()::problem)));
    return save;
  }
}
