package pond.console.enroll.grants;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.enroll.part.Say;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** What the new worker may see: tier, tenants, tags, and the sentence that sums it up. */
public final class GrantsView extends VBox {
  private final Kit kit;
  private final GrantsState state;

  public GrantsView(Kit kit, GrantsState state) {
    this.kit = kit;
    this.state = state;
    getStyleClass().add("column");
    GridPane form = new GridPane();
    form.getStyleClass().add("form-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    form.getColumnConstraints().addAll(names, values);
    form.addRow(0, name("enroll.mint.tier"), tiers());
    form.addRow(1, name("enroll.mint.tenants"), tenants());
    form.addRow(2, name("enroll.mint.tags"), tags());
    getChildren().addAll(form, problem(), sentence());
  }

  private Label name(String key) {
    return Say.line(kit.say(key), "field-name");
  }

  private Node tiers() {
    ToggleGroup group = new ToggleGroup();
    VBox choices = Say.column();
    for (Pools pools : List.of(Pools.BYO, Pools.TRUSTED, Pools.BOTH)) {
      String word = pools.name().toLowerCase(Locale.ROOT);
      RadioButton choice = new RadioButton(kit.say("enroll.mint.tier." + word));
      choice.setId("enroll-tier-" + word);
      choice.setToggleGroup(group);
      choice.setMinWidth(USE_PREF_SIZE);
      choice.setOnAction(pressed -> state.pools().set(pools));
      Node line =
          Say.flow(choice, Say.line(kit.say("enroll.mint.tier." + word + ".hint"), "muted"));
      if (pools == Pools.BOTH) {
        Say.when(state.pools().map(now -> now == Pools.BOTH), line);
      }
      state.pools().subscribe(now -> choice.setSelected(now == pools));
      choices.getChildren().add(line);
    }
    return choices;
  }

  private Node tenants() {
    return new NameChips(kit, "enroll-tenant", state::addTenant, state::suggestions)
        .prompt(kit.say("enroll.mint.tenants.add"))
        .show("", state.tenants())
        .show("org:", state.orgs())
        .suggestFrom(state.known());
  }

  private Node tags() {
    return new NameChips(kit, "enroll-tag", state::addTag, typed -> List.of())
        .prompt(kit.say("enroll.mint.tags.add"))
        .show("", state.tags());
  }

  private Node problem() {
    Label problem = Say.line("", "field-problem");
    problem.setId("enroll-grants-problem");
    problem.textProperty().bind(state.problem().map(why -> why.orElse("")));
    return Say.when(state.problem().map(java.util.Optional::isPresent), problem);
  }

  private Node sentence() {
    VBox says = Say.column();
    state
        .grants()
        .subscribe(
            grants -> {
              Sees sees = Sees.of(grants);
              Label sentence = Say.line(sees.sentence(kit.words()), "strong");
              sentence.setId("enroll-sees");
              sentence.setGraphic(Icons.of(Icon.ARROW_RIGHT));
              says.getChildren().setAll(sentence);
              sees.remarks(kit.words())
                  .forEach(remark -> says.getChildren().add(Say.line(remark, "field-hint")));
            });
    return says;
  }
}
