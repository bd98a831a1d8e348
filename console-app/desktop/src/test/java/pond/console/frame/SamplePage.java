package pond.console.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.page.Command;
import pond.console.page.Page;
import pond.console.route.PageId;
import pond.console.route.Route;

/** A page that notes what is done to it. */
public final class SamplePage implements Page {
  private final PageId id;
  private final VBox view = new VBox();
  private final TextField filter = new TextField();
  private final SimpleObjectProperty<Route> here;
  private final SimpleStringProperty crumb = new SimpleStringProperty("");
  private final List<String> done = new ArrayList<>();

  public SamplePage(PageId id) {
    this.id = id;
    this.here = new SimpleObjectProperty<>(Route.to(id));
    filter.setId("filter-" + id.word());
    filter.setPromptText("tier:byo is:flagged");
    Button pause = new Button("Pause gpu-07");
    pause.setId("sample-pause");
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox row = new HBox(filter, pause);
    row.getStyleClass().add("row");
    VBox card = new VBox(new Label("Nothing needs you. Last flagged run: 3 days ago."));
    card.getStyleClass().add("card");
    view.getStyleClass().add("page");
    view.getChildren().addAll(row, card);
  }

  public List<String> done() {
    return done;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    done.add("open " + route.text());
    here.set(route);
    crumb.set(route.object().orElse(""));
  }

  @Override
  public void leave() {
    done.add("leave");
  }

  @Override
  public void refresh() {
    done.add("refresh");
  }

  @Override
  public ObservableValue<Route> here() {
    return here;
  }

  @Override
  public ObservableValue<String> crumb() {
    return crumb;
  }

  @Override
  public ObservableValue<String> status() {
    return new SimpleStringProperty("as of 13:02:11 · 12 of 418");
  }

  @Override
  public Optional<Node> filterField() {
    return Optional.of(filter);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command("pause", "Pause gpu-07", "p", () -> done.add("pause")),
        new Command("submit", "Submit a run", "Ctrl+Enter", () -> done.add("submit")),
        new Command("export", "Export " + id.word(), "", () -> done.add("export")));
  }
}
