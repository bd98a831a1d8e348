package pond.console.overview;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.desk.Checklist;

/** The first steps: a tenant, a worker, a verified run. */
final class StepsCard extends VBox {
  private final Kit kit;
  private final Links links;
  private final int next;

  StepsCard(Kit kit, Links links, Checklist checklist) {
    this.kit = kit;
    this.links = links;
    this.next = Steps.next(checklist);
    getStyleClass().add("card");
    setId("overview-steps");
    Label title = new Label(kit.say("overview.steps"));
    title.getStyleClass().add("card-title");
    getChildren()
        .addAll(
            title,
            step(1, checklist.tenant(), "tenant", Route.to(PageId.TENANTS).with("new", "1")),
            step(2, checklist.worker(), "worker", Route.to(PageId.ENROLLMENT, "mint")),
            step(3, checklist.verifiedRun(), "run", Route.to(PageId.RUNS, "submit")));
  }

  private Node step(int number, boolean done, String key, Route route) {
    Node mark = Icons.of(done ? Icon.CHECK_CIRCLE : Icon.IDLE);
    Label what = new Label(kit.say("overview.step_" + key));
    what.setWrapText(true);
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    Label state = new Label(done ? kit.say("overview.done") : "");
    state.getStyleClass().add("muted");
    HBox row = new HBox(mark, what, state);
    row.getStyleClass().addAll("card-row", done ? "status-verified" : "status-neutral");
    if (number == 3) {
      row.getStyleClass().add("last");
    }
    if (!done) {
      Button go = links.button(kit.say("overview.step_" + key + "_go"), route);
      go.setId("overview-step-" + key);
      if (number == next) {
        go.getStyleClass().add("primary");
      }
      row.getChildren().add(go);
    }
    return row;
  }
}
