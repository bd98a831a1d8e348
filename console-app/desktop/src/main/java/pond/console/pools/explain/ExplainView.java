package pond.console.pools.explain;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.RuleView;

/** The question, and one line a worker for the answer. */
public final class ExplainView {
  private final ExplainState state;
  private final Kit kit;
  private final Navigator navigator;
  private final VBox lines = new VBox();

  public ExplainView(ExplainState state, Kit kit, Navigator navigator) {
    this.state = state;
    this.kit = kit;
    this.navigator = navigator;
    lines.setId("explain-answer");
    state.answer().value().subscribe(all -> Optional.ofNullable(all).ifPresent(this::draw));
  }

  public Node node() {
    Label title = new Label(kit.say("pools.explain"));
    title.getStyleClass().add("card-title");
    Label help = new Label(kit.say("pools.explain_help"));
    help.setWrapText(true);
    help.getStyleClass().add("muted");
    Button ask = new Button(kit.say("pools.ask"));
    ask.setId("explain-ask");
    ask.getStyleClass().add("primary");
    ask.setMinWidth(Region.USE_PREF_SIZE);
    ask.setOnAction(e -> state.ask());
    FlowPane question =
        new FlowPane(
            choice("tier", ExplainState.TIERS, state.tier()),
            choice("profile", ExplainState.PROFILES, state.profile()),
            field("project", state.project()),
            field("tags", state.tags()),
            ask);
    question.getStyleClass().add("flow");
    VBox card =
        new VBox(title, help, question, new LoadingPane<>(kit, state.answer(), lines, state::ask));
    card.getStyleClass().add("card");
    return card;
  }

  private Node choice(String key, List<String> all, Property<String> value) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.valueProperty().bindBidirectional(value);
    box.setId("explain-" + key);
    return named(key, box);
  }

  private Node field(String key, Property<String> value) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(value);
    field.setPromptText(kit.say("pools.prompt_" + key));
    field.setId("explain-" + key);
    field.setOnAction(e -> state.ask());
    return named(key, field);
  }

  private Node named(String key, Region control) {
    Label name = new Label(kit.say("pools.ask_" + key));
    name.getStyleClass().add("field-name");
    name.setLabelFor(control);
    control.setAccessibleText(name.getText());
    HBox box = new HBox(name, control);
    box.getStyleClass().add("row");
    return box;
  }

  private void draw(List<RuleView> rules) {
    Label sum = new Label(kit.words().count("pools.sum", state.eligible(), rules.size()));
    sum.getStyleClass().add("strong");
    sum.setId("explain-sum");
    lines.getChildren().setAll(sum);
    rules.forEach(rule -> lines.getChildren().add(line(rule)));
    lines.getChildren().getLast().getStyleClass().add("last");
  }

  private Node line(RuleView rule) {
    Hyperlink worker = new Hyperlink(Inert.line(rule.workerName(), 60));
    worker.getStyleClass().add("link");
    worker.setMinWidth(Region.USE_PREF_SIZE);
    worker.setOnAction(e -> navigator.go(Route.to(PageId.WORKERS, rule.workerId())));
    Label verdict = new Label(kit.say(rule.eligible() ? "pools.may" : "pools.may_not"));
    verdict.setMinWidth(Region.USE_PREF_SIZE);
    verdict.getStyleClass().add("strong");
    Label why = new Label(rule.sentence());
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    HBox row = new HBox(Icons.of(rule.eligible() ? Icon.CHECK : Icon.CLOSE), worker, verdict, why);
    row.getStyleClass().addAll("card-row", rule.eligible() ? "status-verified" : "status-neutral");
    return row;
  }
}
