package pond.console.runs.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import pond.console.kit.tool.Kit;
import pond.model.api.AttemptView;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** Chooses the stage and the attempt that the tabs are about. */
final class Looking extends FlowPane {
  private final Kit kit;
  private final RunState state;
  private final ComboBox<String> stage = new ComboBox<>();
  private final ComboBox<Integer> attempt = new ComboBox<>();
  private boolean showing;

  Looking(Kit kit, RunState state) {
    this.kit = kit;
    this.state = state;
    getStyleClass().add("flow");
    Label about = new Label(kit.say("runs.looking"));
    about.getStyleClass().add("muted");
    about.setMinWidth(USE_PREF_SIZE);
    stage.setId("run-stage");
    stage.setAccessibleText(kit.say("runs.looking"));
    stage.setConverter(words(id -> id.isEmpty() ? kit.say("runs.all_stages") : id));
    attempt.setId("run-attempt");
    attempt.setAccessibleText(kit.say("runs.attempt_any"));
    attempt.setConverter(words(this::attempt));
    stage.setOnAction(chosen -> chosen());
    attempt.setOnAction(chosen -> chosen());
    getChildren().addAll(about, stage, attempt);
  }

  void show(RunView run) {
    showing = true;
    List<String> stages = new ArrayList<>(List.of(""));
    run.stages().forEach(each -> stages.add(each.stageId()));
    stage.getItems().setAll(stages);
    stage.setValue(state.stage().get());
    List<Integer> attempts = new ArrayList<>(List.of(0));
    Optional<StageView> at = state.stageNow();
    at.ifPresent(now -> now.attempts().stream().map(AttemptView::attempt).forEach(attempts::add));
    attempt.getItems().setAll(attempts);
    attempt.setValue(attempts.contains(state.attempt().get()) ? state.attempt().get() : 0);
    attempt.setVisible(attempts.size() > 2 && !state.stage().get().isEmpty());
    attempt.setManaged(attempt.isVisible());
    showing = false;
  }

  private void chosen() {
    if (!showing && stage.getValue() != null) {
      boolean same = stage.getValue().equals(state.stage().get());
      Integer number = attempt.getValue();
      state.look(stage.getValue(), same && number != null ? number : 0);
    }
  }

  private String attempt(int number) {
    return number == 0 ? kit.say("runs.attempt_last") : kit.say("runs.attempt_number", number);
  }

  private static <T> StringConverter<T> words(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public @Nullable T fromString(String typed) {
        return null;
      }
    };
  }
}
